import { describe, expect, it, test } from "vitest";
import { type DocumentProblem, DocumentProblemError } from "../document/document-problem.ts";
import type { JsonObject } from "../document/json.ts";
import { draft, operation } from "./draft.fixture.ts";
import { serveSchemes } from "./serve-schemes.ts";

const key = { type: "apiKey", in: "header", name: "X-Key" };
const cookie = { type: "apiKey", in: "cookie", name: "sid" };
const oauth = { type: "oauth2", flows: {} };

function served(securitySchemes: JsonObject, security: JsonObject[], more: JsonObject = {}) {
  const notes: DocumentProblem[] = [];
  const paths = { "/a": { get: operation({ security }), ...more } };
  const document = serveSchemes(draft({ components: { securitySchemes }, paths }), "3.1", (note) =>
    notes.push(note),
  ) as {
    components: { securitySchemes: JsonObject };
    paths: { "/a": { get: JsonObject } };
  };
  return { schemes: document.components.securitySchemes, security: document.paths["/a"].get.security, notes };
}

describe("serves", () => {
  it("OAuth 2 and OpenID Connect as one access token, which is sent as a bearer token", () => {
    const given = {
      a: oauth,
      b: { ...oauth, description: "Ours" },
      c: { type: "openIdConnect", openIdConnectUrl: "x" },
      key,
    };
    const { schemes, security, notes } = served(given, [{ a: ["read"] }, { b: [] }, { c: [], key: [] }]);
    expect(schemes.a).toMatchObject({ type: "http", scheme: "bearer", "x-purge-name": "accessToken" });
    expect(security).toEqual([{ a: ["read"] }, { a: [] }, { a: [], key: [] }]);
    expect(notes).toEqual([]);
  });

  it("the alternatives that can be served, and says which cannot", () => {
    const { security, notes } = served({ cookie, key, tls: { type: "mutualTLS" } }, [
      { cookie: [] },
      { key: [] },
      { tls: [] },
    ]);
    expect(security).toEqual([{ key: [] }]);
    expect(notes.map(({ pointer }) => pointer)).toEqual([
      "#/components/securitySchemes/cookie",
      "#/components/securitySchemes/tls",
    ]);
  });

  it("a key that is declared twice as one", () => {
    const { security } = served({ key, twin: { ...key, description: "The same" }, oauth }, [
      { key: [], twin: [], oauth: [] },
    ]);
    expect(security).toEqual([{ key: [], oauth: [] }]);
  });

  it("two keys together, but not two in one header", () => {
    const basic = { type: "http", scheme: "basic" };
    expect(
      served({ key, basic, oauth }, [
        { key: [], oauth: [] },
        { basic: [], oauth: [] },
      ]).security,
    ).toEqual([{ key: [], oauth: [] }]);
  });
});

describe("refuses", () => {
  test.each<[string, JsonObject, string]>([
    ["mutual TLS", { type: "mutualTLS" }, "mutual TLS"],
    ["a cookie", cookie, "a key in a cookie"],
    ["digest", { type: "http", scheme: "Digest" }, 'HTTP "digest"'],
    ["a key without name", { type: "apiKey", in: "header" }, "without the `name`"],
    ["a prefix in the query", { ...key, in: "query", "x-purge-prefix": "Token " }, "no key in a header"],
    ["another type", { type: "magic" }, 'type "magic"'],
  ])("%s", (_, scheme, want) => expect(() => served({ it: scheme }, [{ it: [] }])).toThrow(want));

  it("with the overlay that would mend it, at the scheme or at the one operation", () => {
    const problemOf = (more: JsonObject) => {
      try {
        served({ "it's": cookie, key }, [{ "it's": [] }], more);
      } catch (error) {
        return (error as DocumentProblemError).problems[0];
      }
      throw new DocumentProblemError([]);
    };
    expect(problemOf({})).toMatchObject({
      pointer: "#/components/securitySchemes/it's",
      next: expect.stringContaining("- target: $.components.securitySchemes['it\\'s']"),
    });
    expect(problemOf({})?.next).toContain("{ type: http, scheme: bearer, x-purge-name: accessToken }");
    const other = { put: operation({ security: [{ key: [] }] }) };
    expect(problemOf(other)).toMatchObject({ pointer: "#/paths/~1a/get/security" });
  });
});
