import { describe, expect, test } from "vitest";
import type { JsonObject } from "../document/json.ts";
import { draft } from "./draft.fixture.ts";
import { nameServers } from "./name-servers.ts";

const server = (url: string, description?: string, name?: string): JsonObject => ({
  url,
  ...(description === undefined ? {} : { description }),
  ...(name === undefined ? {} : { "x-purge-name": name }),
});
const names = (servers: JsonObject[]) =>
  (nameServers(draft({ servers })).servers as JsonObject[]).map((one) => one["x-purge-name"]);

describe("nameServers", () => {
  test.each<[string, JsonObject[], string[]]>([
    ["the only one", [server("https://api.acme.example", "Our server")], ["production"]],
    ["given names", [server("https://a.example", "x", "us"), server("https://b.example", "y", "eu")], ["us", "eu"]],
    [
      "by description",
      [server("https://a.example", "US Production server"), server("https://b.example", "Sandbox")],
      ["us-production", "sandbox"],
    ],
    ["by host", [server("https://api.us.acme.example"), server("https://api.eu.acme.example")], ["us", "eu"]],
    [
      "by host, where one has no word of its own",
      [server("https://api.acme.example"), server("https://api.eu.acme.example")],
      ["server-1", "eu"],
    ],
    ["by path", [server("https://acme.example/live"), server("https://acme.example/test/v1")], ["live", "test-v1"]],
    [
      "by host, where descriptions agree",
      [server("https://us.acme.example", "Production"), server("https://eu.acme.example", "Production")],
      ["us", "eu"],
    ],
    [
      "by host, where descriptions are long",
      [server("https://us.acme.example", "Where the people of America are"), server("https://eu.acme.example", "EU")],
      ["us", "eu"],
    ],
    [
      "by number, where nothing distinguishes the hosts",
      [server("https://a.cn"), server("http://b.example", "x"), server("https://a.cn")],
      ["server-1", "server-2"],
    ],
    [
      "by host, where the host begins with one",
      [server("https://events.1acme.com"), server("https://events.1acme.ca")],
      ["com", "ca"],
    ],
    ["without the slash at the end", [server("https://api.acme.example/v1/")], ["production"]],
    ["without a relative one", [server("/v1"), server("https://api.acme.example")], ["production"]],
    ["without the plain twin", [server("http://api.acme.example"), server("https://api.acme.example")], ["production"]],
    ["loopback", [server("http://localhost:8080/v1")], ["production"]],
  ])("%s", (_, servers, want) => {
    expect(names(servers)).toEqual(want);
    expect(names(nameServers(draft({ servers })).servers as JsonObject[])).toEqual(want);
  });

  const variable = (url: string, variables: JsonObject) => [{ url, variables }] as JsonObject[];

  test.each<[string, JsonObject[], string]>([
    ["no server", [], "the URL of the vendor's server"],
    ["a relative address", [server("/v1")], "an absolute https URL"],
    ["plain text", [server("http://api.acme.example")], "https, since a credential travels"],
    ["a query", [server("https://api.acme.example/?a=b")], "without user, query and fragment"],
    ["a user", [server("https://me:secret@api.acme.example")], "without user, query and fragment"],
    ["a name twice", [server("https://a.example", "", "us"), server("https://b.example", "", "us")], "`us` twice"],
    ["a name that is none", [server("https://a.example", "", "US")], 'found "US"'],
    ["an undeclared variable", [server("https://{site}.acme.example")], "a declaration of the variable `{site}`"],
    [
      "an unused variable",
      variable("https://acme.example", { site: { default: "x" } }),
      "`{site}` in the server's url",
    ],
    [
      "a variable without default",
      variable("https://{site}.acme.example", { site: {} }),
      "a `default`, which OpenAPI demands, found none",
    ],
    [
      "a default that is no text",
      variable("https://acme.example:{port}", { port: { default: 443 } }),
      "a `default`, which OpenAPI demands, found 443",
    ],
    [
      "a default out of the enum",
      variable("https://{site}.acme.example", { site: { default: "a", enum: ["b"] } }),
      "one of the enum",
    ],
    [
      "a variable named as another option",
      variable("https://{server}.acme.example", { server: { default: "a" } }),
      "a client option",
    ],
  ])("refuses %s", (_, servers, want) => expect(() => names(servers)).toThrow(want));
});
