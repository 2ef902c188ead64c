import { expect, test } from "vitest";
import { acme, answering, api, json } from "./acme.fixture.ts";
import { checkKeyServer, resolveServer } from "./resolve-server.ts";

const refused: [name: string, options: object, code: string][] = [
  ["no server and a key without prefix", { apiKey: "key" }, "no-server"],
  ["an unknown server", { server: "mars" }, "no-server"],
  ["a server from the prototype", { server: "toString" }, "no-server"],
  ["a server that contradicts the key", { server: "eu" }, "wrong-server"],
  ["http", { baseUrl: "http://acme.example" }, "invalid-base-url"],
  ["another scheme", { baseUrl: "ftp://acme.example" }, "invalid-base-url"],
  ["user name and password", { baseUrl: "https://a:b@acme.example" }, "invalid-base-url"],
  ["a query", { baseUrl: "https://acme.example/?a" }, "invalid-base-url"],
  ["a fragment", { baseUrl: "https://acme.example/#a" }, "invalid-base-url"],
  ["dot segments", { baseUrl: "https://acme.example/a/../b" }, "invalid-base-url"],
  ["an address in disguise", { baseUrl: "https://2130706433" }, "invalid-base-url"],
  ["no URL", { baseUrl: "acme" }, "invalid-base-url"],
  ["nothing", { baseUrl: "" }, "invalid-base-url"],
  ["null", { baseUrl: null }, "invalid-base-url"],
  ["a name that begins as loopback does", { baseUrl: "http://localhost.acme.example" }, "invalid-base-url"],
  ["a name that ends as loopback does", { baseUrl: "http://xlocalhost" }, "invalid-base-url"],
  ["a name that begins as an address does", { baseUrl: "http://127.0.0.1.acme.example" }, "invalid-base-url"],
  ["an address of another network", { baseUrl: "http://128.0.0.1" }, "invalid-base-url"],
  ["another address of IPv6", { baseUrl: "http://[::2]" }, "invalid-base-url"],
  ["a URL within a text", { baseUrl: " http://localhost" }, "invalid-base-url"],
  ["two slashes at the end", { baseUrl: "https://acme.example//" }, "invalid-base-url"],
  ["a timeout of zero", { timeoutMs: 0 }, "invalid-option"],
  ["a negative number of retries", { retries: -1 }, "invalid-option"],
  ["a header that bends the host", { headers: { Host: "x" } }, "guarded-header"],
  ["a header that is a credential", { headers: { "X-Acme-Key": "x" } }, "guarded-header"],
  ["a header that unsets a credential", { headers: { authorization: null } }, "guarded-header"],
  ["a header that is a symbol", { headers: { "x-a": Symbol("secret") } }, "guarded-header"],
  ["a header that was not waited for", { headers: { "x-a": Promise.resolve("secret") } }, "guarded-header"],
  ["a header that is an object", { headers: { "x-a": { secret: 1 } } }, "guarded-header"],
  ["a header with a line break", { headers: { "x-a": "secret\r\nx-b: 1" } }, "guarded-header"],
];

test.each(refused)("refuses %s when the client is made", (_, options, code) => {
  expect(() => acme(options)).toThrowError(expect.objectContaining({ kind: "refused", code }));
});

const bases: [options: object, url: string][] = [
  [{}, "https://api.us.acme.example/v2/user"],
  [{ apiKey: "eu_key" }, "https://api.eu.acme.example/v2/user"],
  [{ apiKey: "key", server: "eu" }, "https://api.eu.acme.example/v2/user"],
  [{ apiKey: () => "us_key", server: "us" }, "https://api.us.acme.example/v2/user"],
  [{ baseUrl: "https://Proxy.example:443/acme/" }, "https://proxy.example/acme/v2/user"],
  [{ baseUrl: "http://127.0.0.1:8080" }, "http://127.0.0.1:8080/v2/user"],
  [{ baseUrl: "http://localhost" }, "http://localhost/v2/user"],
  [{ baseUrl: "http://localhost:8080/acme" }, "http://localhost:8080/acme/v2/user"],
  [{ baseUrl: "http://127.1.2.3/" }, "http://127.1.2.3/v2/user"],
  [{ baseUrl: "https://acme.example:4430" }, "https://acme.example:4430/v2/user"],
  [{ baseUrl: "https://acme.example:443" }, "https://acme.example/v2/user"],
  [{ baseUrl: "https://acme.example/:443" }, "https://acme.example/:443/v2/user"],
  [{ baseUrl: "http://[::1]:8080" }, "http://[::1]:8080/v2/user"],
];

test.each(bases)("sends with %o to %s", async (options, url) => {
  const { fetch, requests } = answering(json([]));
  expect(await acme({ ...options, fetch }).listUsers()).toMatchObject({ ok: true });
  expect(requests[0]?.url).toBe(url);
});

test("checks the prefix of a key that a function gives, at each call", async () => {
  const { fetch, requests } = answering(json([]));
  const result = await acme({ apiKey: () => "eu_key", server: "us", fetch }).listUsers();
  expect(result).toMatchObject({ kind: "refused", error: { code: "wrong-server" } });
  expect(requests).toEqual([]);
});

const hosted = {
  ...api,
  keys: undefined,
  servers: { production: "https://{site}.acme.example/{version}", own: "https://{host}" },
  variables: { site: {}, host: {}, version: { default: "v1", enum: ["v1", "v2", "v2.1", "..", "v1/.."] } },
} as never;

const hosts: [options: object, want: string][] = [
  [{ server: "production", site: "acme" }, "https://acme.acme.example/v1/v2/user"],
  [{ server: "production", site: "acme", version: "v2" }, "https://acme.acme.example/v2/v2/user"],
  [{ server: "production", site: "acme", version: "v2.1" }, "https://acme.acme.example/v2.1/v2/user"],
  [{ server: "production", site: "acme", version: "v3" }, "invalid-variable"],
  [{ server: "production", site: "acme", version: ".." }, "invalid-variable"],
  [{ server: "production", site: "acme", version: "v1/.." }, "invalid-variable"],
  [{ server: "own", host: "learn.example:8443" }, "https://learn.example:8443/v2/user"],
  [{ server: "production" }, "invalid-variable"],
  [{ server: "production", site: "evil.example/" }, "invalid-variable"],
  [{ server: "production", site: "a.b" }, "invalid-variable"],
  [{ server: "production", site: "a@b" }, "invalid-variable"],
  [{ server: "production", site: "" }, "invalid-variable"],
  [{ server: "production", site: "acme", version: "../x" }, "invalid-variable"],
  [{ server: "own", host: "user@evil.example" }, "invalid-variable"],
  [{ server: "own", host: "evil.example/path" }, "invalid-variable"],
  [{ server: "own", host: ".." }, "invalid-variable"],
  [{ server: "own", host: "0x7f.1" }, "invalid-base-url"],
  [{ server: "own", host: "evil.example:99999" }, "invalid-base-url"],
];

test.each(hosts)("fills server variables from %o: %s", async (options, want) => {
  const { fetch, requests } = answering(json([]));
  const make = () => acme({ apiKey: "key", fetch, ...options }, hosted);
  if (want.startsWith("https:")) {
    await make().listUsers();
    expect(requests[0]?.url).toBe(want);
  } else {
    expect(make).toThrowError(expect.objectContaining({ code: want }));
  }
});

test.each(["http://127.0.0.10:81/a", "http://localhost/https://h:443"])("%s is a server on loopback", (baseUrl) => {
  expect(resolveServer(api, { baseUrl }).base).toBe(baseUrl);
});

test("a URL that only holds one on loopback is refused", () => {
  expect(() => resolveServer(api, { baseUrl: "ftp://acme.example/http://localhost/" })).toThrow("it is not https");
});

test("only a key of the scheme that has prefixes belongs to a server", () => {
  checkKeyServer(api, "token", "us_token", "eu");
  checkKeyServer({ ...api, keys: undefined } as never, "token", "us_token", "eu");
  expect(() => checkKeyServer(api, "apiKey", "us_key", "eu")).toThrow('apiKey is a key for the server "us"');
});
