import { describe, expect, it, test } from "vitest";
import type { JsonObject } from "../document/json.ts";
import type { Document } from "../document/openapi.ts";
import { sortKeys } from "../document/sort-keys.ts";
import { draft } from "../normalize/draft.fixture.ts";
import { serialize } from "../normalize/serialize.ts";
import { lintWithRedocly } from "./redocly.ts";

const operation = (part: JsonObject = {}): JsonObject => ({
  operationId: "listUsers",
  summary: "List users",
  security: [],
  responses: { "200": { description: "ok" }, "404": { description: "gone" } },
  ...part,
});
const get = (part: JsonObject) => ({ paths: { "/users": { get: operation(part) } } });
const info = { title: "Acme", version: "1", license: { name: "MIT", identifier: "MIT" } };
const whole = (part: JsonObject) => draft(part, { info, paths: { "/users": { get: operation() } } });

async function lint(part: JsonObject): Promise<string[]> {
  return lintAsIs(sortKeys(whole(part)));
}

async function lintAsIs(given: JsonObject): Promise<string[]> {
  const document = given as Document;
  return (await lintWithRedocly(document, serialize(document))).map(({ rule, pointer }) => `${rule} ${pointer}`);
}

const done = {
  description: "ok",
  content: { "application/json": { schema: { type: "object", properties: { success: { type: "boolean" } } } } },
};
const remove = (response: JsonObject, part: JsonObject = {}) => ({
  paths: {
    "/users": {
      delete: operation({
        operationId: "deleteUsers",
        responses: { "200": response, "404": { description: "x" } },
        ...part,
      }),
    },
  },
});
const evidence = { grade: "observed", source: "a recording", date: "2026-11-22" };
const proven = { "x-purge-evidence": evidence, content: done.content };
const schemeAnd = (scheme: JsonObject, key = "apiKey") => ({
  ...get({ security: [{ [key]: [] }] }),
  components: { securitySchemes: { [key]: scheme } },
});
const apiKey = { "x-purge-name": "apiKey", type: "apiKey", name: "X-Key", in: "header" };

describe("takes", () => {
  test.each<[string, JsonObject]>([
    ["a document in order", {}],
    [
      "a deletion that says what done means",
      remove({ description: "ok", "x-purge-done": { pointer: "/success", equals: true }, ...proven }),
    ],
    ["a deletion without a body", remove({ description: "ok" })],
    ["any answer as done", remove({ description: "ok", "x-purge-done": "any", ...proven })],
    ["evidence, one or several", get({ "x-purge-evidence": [evidence, evidence] })],
    ["a scheme by its name", schemeAnd(apiKey)],
    [
      "key prefixes of their own",
      {
        servers: ["us", "eu"].map((name) => ({
          url: `https://${name}.acme.example`,
          "x-purge-name": name,
          "x-purge-key-prefix": [`pk_${name}`, `sk_${name}`],
        })),
      },
    ],
    ["names of HTML's elements in code", get({ description: "Write `<b>` or \\<id>." })],
  ])("%s", async (_, part) => expect(await lint(part)).toEqual([]));
});

const users = "#/paths/~1users";

describe("complains of", () => {
  test.each<[string, JsonObject, string[]]>([
    ["another version", { openapi: "3.1.0" }, ["purge/openapi-version #/openapi"]],
    [
      "no operationId",
      get({ operationId: "" }),
      [`operation-operationId ${users}/get/operationId`, `purge/operation-id-camel-case ${users}/get/operationId`],
    ],
    [
      "an id in another case",
      get({ operationId: "list_users" }),
      [`purge/operation-id-camel-case ${users}/get/operationId`],
    ],
    [
      "an id that clients have",
      get({ operationId: "then" }),
      [`purge/operation-id-camel-case ${users}/get/operationId`],
    ],
    ["a summary of two lines", get({ summary: "a\nb" }), [`purge/summary-one-line ${users}/get/summary`]],
    [
      "shared parameters",
      { paths: { "/users": { parameters: [], get: operation() } } },
      [`purge/inlined-parameters ${users}/parameters`],
    ],
    [
      "two request media types",
      get({ requestBody: { content: { "application/json": {}, "text/plain": {} } } }),
      [`purge/one-request-media-type ${users}/get/requestBody/content`],
    ],
    ["security of the document", { security: [] }, ["purge/inlined-security #/security"]],
    ["HTML", get({ description: "a <b>bold</b> word" }), [`purge/no-html ${users}/get/description`]],
    ["another's extension", get({ "x-other": 1 }), [`purge/only-our-extensions ${users}/get/x-other`]],
    [
      "an extension in a wrong place",
      get({ "x-purge-done": "any" }),
      [`purge/only-our-extensions ${users}/get/x-purge-done`],
    ],
    [
      "evidence without grade",
      get({ "x-purge-evidence": { source: "s", date: "2026-11-22" } }),
      [`purge/extension-schemas ${users}/get/x-purge-evidence`],
    ],
    [
      "evidence of another grade",
      get({ "x-purge-evidence": [{ ...evidence, grade: "guessed" }] }),
      [`purge/extension-schemas ${users}/get/x-purge-evidence/0/grade`],
    ],
    [
      "idempotent: false",
      get({ "x-purge-idempotent": false }),
      [`purge/extension-schemas ${users}/get/x-purge-idempotent`],
    ],
    [
      "done of another form",
      remove({ description: "ok", "x-purge-done": "all", ...proven }),
      [`purge/extension-schemas ${users}/delete/responses/200/x-purge-done`],
    ],
    ["a deletion that does not say what done means", remove(done), [`purge/done-said ${users}/delete/responses/200`]],
    [
      "done without evidence",
      remove({ ...done, "x-purge-done": "any" }),
      [`purge/done-evidence ${users}/delete/responses/200/x-purge-done`],
    ],
    [
      "a pointer to no member",
      remove({ description: "ok", "x-purge-done": { pointer: "/ok", equals: true }, ...proven }),
      [`purge/done-pointer ${users}/delete/responses/200/x-purge-done/pointer`],
    ],
    [
      "a value that the member never has",
      remove({ description: "ok", "x-purge-done": { pointer: "/success", equals: "yes" }, ...proven }),
      [`purge/done-pointer ${users}/delete/responses/200/x-purge-done/equals`],
    ],
    [
      "done on an error",
      get({
        responses: {
          "200": { description: "ok" },
          "404": { description: "none", "x-purge-done": "any", "x-purge-evidence": evidence },
        },
      }),
      [`purge/done-pointer ${users}/get/responses/404/x-purge-done`],
    ],
    ["a scheme by another name", schemeAnd(apiKey, "key"), ["purge/scheme-names #/components/securitySchemes/key"]],
    [
      "a scheme nobody can serve",
      schemeAnd({ "x-purge-name": "apiKey", type: "http", scheme: "digest" }),
      ["purge/scheme-names #/components/securitySchemes/apiKey"],
    ],
    ["a server without name", { servers: [{ url: "https://api.acme.example" }] }, ["purge/server-names #/servers/0"]],
    [
      "a key prefix of two servers",
      {
        servers: ["us", "eu"].map((name) => ({
          url: `https://${name}.acme.example`,
          "x-purge-name": name,
          "x-purge-key-prefix": name === "us" ? "pk_" : "pk_eu",
        })),
      },
      ["purge/server-names #/servers/1/x-purge-key-prefix"],
    ],
    ["no 4xx", get({ responses: { "200": { description: "ok" } } }), [`operation-4xx-response ${users}/get/responses`]],
    [
      "no security",
      {
        paths: {
          "/users": { get: { operationId: "a", summary: "s", responses: operation().responses as JsonObject } },
        },
      },
      [`security-defined ${users}/get`],
    ],
    ["an unused component", { components: { schemas: { A: {} } } }, ["no-unused-components #/components/schemas/A"]],
    [
      "a reference in a response's place",
      {
        paths: {
          "/users": {
            get: operation({ responses: { "200": { $ref: "#/components/responses/R" }, "404": { description: "x" } } }),
          },
        },
        components: { responses: { R: { description: "r" } } },
      },
      [`purge/local-refs ${users}/get/responses/200/$ref`],
    ],
  ])("%s", async (_, part, want) => expect(await lint(part)).toEqual(want));

  test.each<[string, JsonObject, string]>([
    ["members", get({ description: "late" }), `${users}/get`],
    ["paths", { paths: { "/b": { get: operation({ operationId: "b" }) }, "/a": { get: operation() } } }, "#/paths"],
    ["the whole", { tags: [] }, "#"],
  ])("another order of %s", async (_, part, at) => {
    expect(await lintAsIs(whole(part))).toEqual([`purge/canonical-order ${at}`]);
  });

  it("gives expected, found and next of our rules, and Redocly's words for theirs", async () => {
    const document = whole(get({ operationId: "list_users", responses: { "200": { description: "ok" } } })) as Document;
    const [theirs, ours] = (await lintWithRedocly(document, "")).toSorted((a, b) => (a.rule < b.rule ? -1 : 1));
    expect(ours).toEqual({
      rule: "purge/operation-id-camel-case",
      severity: "error",
      pointer: `${users}/get/operationId`,
      expected: "a camelCase name that no client has already",
      found: '"list_users"',
      next: "Run `node run.mjs spec normalize`, or name the operation in overlay.yaml.",
    });
    expect(theirs).toMatchObject({
      rule: "operation-4xx-response",
      severity: "error",
      expected: "what Redocly's rule `operation-4xx-response` requires",
    });
    expect(theirs?.next).toContain("provider.yaml");
  });

  it("opens nothing that a document names", async () => {
    const part = {
      components: { schemas: { A: { $ref: "https://evil.example/a.yaml" } } },
      ...get({ parameters: [{ name: "q", in: "query", schema: { $ref: "#/components/schemas/A" } }] }),
    };
    expect(await lint(part)).toEqual([
      `no-unresolved-refs ${users}/get/parameters/0/schema`,
      "no-unresolved-refs #/components/schemas/A",
      "purge/local-refs #/components/schemas/A/$ref",
    ]);
  });
});
