import { describe, expect, it, test } from "vitest";
import type { JsonObject } from "../document/json.ts";
import { draft, operation } from "./draft.fixture.ts";
import { nameSchemes } from "./name-schemes.ts";

const key = { type: "apiKey", in: "header", name: "X-Key" };
const bearer = { type: "http", scheme: "Bearer" };
const given = (securitySchemes: JsonObject, security: JsonObject[]) =>
  draft({ components: { securitySchemes }, paths: { "/a": { get: operation({ security }) } } });

function named(securitySchemes: JsonObject, security: JsonObject[]) {
  const document = nameSchemes(given(securitySchemes, security)) as {
    components: { securitySchemes: JsonObject };
    paths: { "/a": { get: JsonObject } };
  };
  return { schemes: document.components.securitySchemes, security: document.paths["/a"].get.security };
}

describe("nameSchemes", () => {
  test.each<[string, JsonObject, JsonObject[], string[], JsonObject[]]>([
    ["the only key", { "X-API-KEY": key }, [{ "X-API-KEY": [] }], ["apiKey"], [{ apiKey: [] }]],
    ["the only token", { HTTPBearer: bearer }, [{ HTTPBearer: [] }], ["apiKey"], [{ apiKey: [] }]],
    [
      "a password",
      { BasicAuth: { type: "http", scheme: "basic" } },
      [{ BasicAuth: [] }],
      ["basicAuth"],
      [{ basicAuth: [] }],
    ],
    [
      "two, one of them named",
      { a_key: { ...key, "x-purge-name": "apiKey" }, Access_Token: bearer },
      [{ a_key: [] }, { Access_Token: [] }],
      ["apiKey", "accessToken"],
      [{ apiKey: [] }, { accessToken: [] }],
    ],
    [
      "two at once",
      { gate: key, user_token: key },
      [{ gate: [], user_token: [] }],
      ["gate", "userToken"],
      [{ gate: [], userToken: [] }],
    ],
    ["unused ones", { A: key, B: { type: "oauth2" } }, [{ A: [] }], ["apiKey"], [{ apiKey: [] }]],
    ["the same alternative twice", { A: key }, [{ A: [] }, { A: [] }], ["apiKey"], [{ apiKey: [] }]],
    ["none", { A: key }, [], [], []],
  ])("%s", (_, schemes, security, names, want) => {
    const once = named(schemes, security);
    expect(Object.keys(once.schemes)).toEqual(names);
    expect(Object.values(once.schemes).map((scheme) => (scheme as JsonObject)["x-purge-name"])).toEqual(names);
    expect(once.security).toEqual(want);
    expect(named(once.schemes, once.security as JsonObject[])).toEqual(once);
  });

  it("writes schemes of HTTP in lower case", () => {
    expect(named({ A: bearer }, [{ A: [] }]).schemes).toMatchObject({ apiKey: { scheme: "bearer" } });
  });
});

describe("refuses", () => {
  test.each<[string, JsonObject, string]>([
    ["a name of another option", { ...key, "x-purge-name": "server" }, "a unique camelCase name"],
    ["a name that is none", { ...key, "x-purge-name": "api-key" }, "a unique camelCase name"],
    ["an inherited name", { ...key, "x-purge-name": "constructor" }, "a unique camelCase name"],
  ])("%s", (_, scheme, want) => expect(() => named({ it: scheme }, [{ it: [] }])).toThrow(want));

  it("two of one name that are given", () => {
    const both = { ...key, "x-purge-name": "token" };
    expect(() => named({ a: both, b: both }, [{ a: [] }, { b: [] }])).toThrow("`token`, which `b` has");
  });
});

it("makes a name of a key that is no name, or is taken", () => {
  const { schemes } = named({ "a-b": key, a_b: key, server: key }, [{ "a-b": [], a_b: [], server: [] }]);
  expect(Object.keys(schemes)).toEqual(["aB", "aB2", "credentialServer"]);
});
