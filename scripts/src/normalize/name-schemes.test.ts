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
    ["OAuth", { type: "oauth2", flows: {} }, "OAuth 2 flows"],
    ["OpenID Connect", { type: "openIdConnect" }, "OpenID Connect"],
    ["mutual TLS", { type: "mutualTLS" }, "mutual TLS"],
    ["a cookie", { type: "apiKey", in: "cookie", name: "s" }, "a key in a cookie"],
    ["digest", { type: "http", scheme: "Digest" }, 'HTTP "digest"'],
    ["a key without name", { type: "apiKey", in: "header" }, "without the `name`"],
    ["another type", { type: "magic" }, 'type "magic"'],
    ["a name of another option", { ...key, "x-purge-name": "server" }, "a camelCase name of its own"],
    ["a name that is none", { ...key, "x-purge-name": "api-key" }, "a camelCase name of its own"],
    ["an inherited name", { ...key, "x-purge-name": "constructor" }, "a camelCase name of its own"],
  ])("%s", (_, scheme, want) => expect(() => named({ it: scheme }, [{ it: [] }])).toThrow(want));

  it("two of one name", () => {
    expect(() => named({ "a-b": key, a_b: key }, [{ "a-b": [] }, { a_b: [] }])).toThrow("`aB`, as `a_b` is called");
  });

  it("with the overlay that would mend it", () => {
    try {
      named({ "it's": { type: "oauth2" } }, [{ "it's": [] }]);
      expect.unreachable();
    } catch (error) {
      const [problem] = (error as { problems: { next: string; pointer: string }[] }).problems;
      expect(problem?.pointer).toBe("#/components/securitySchemes/it's");
      expect(problem?.next).toContain("- target: $.components.securitySchemes['it\\'s']");
      expect(problem?.next).toContain("{ type: http, scheme: bearer, x-purge-name: accessToken }");
    }
  });
});
