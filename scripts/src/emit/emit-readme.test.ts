import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import type { Document, Operation, Schema, SecurityScheme, Server } from "../document/openapi.ts";
import { readCodeBlocks } from "../verify/consumer/read-code-blocks.ts";
import { acme } from "./acme.fixture.ts";
import { mainOperation } from "./client/main-operation.ts";
import { compilers, diagnose } from "./compile.fixture.ts";
import { emitPackage } from "./emit-package.ts";
import { layout } from "./print/layout.ts";
import { createCall, variableName } from "./readme/first-call.ts";
import { code, table, under } from "./readme/markdown.ts";
import { sampleBody } from "./readme/sample.ts";
import { typeWord } from "./readme/type-word.ts";
import { torture } from "./torture.fixture.ts";

const text: Schema = { type: "string" };
const schemas: { [name: string]: Schema } = {
  User: { type: "object", required: ["id"], properties: { id: text } },
  Loop: { type: "object", required: ["next"], properties: { next: { $ref: "#/components/schemas/Loop" } } },
  Id: { ...text, format: "uuid", example: "e" },
  Named: { type: "object", required: ["name"], properties: { name: text } },
};
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

function documentOf(operation: Partial<Operation> = {}, rest: Partial<Document> = {}): Document {
  const whole = { operationId: "it", summary: "It", security: [], responses: {}, ...operation };
  return {
    openapi: "3.1.1",
    info: { title: "T", version: "1" },
    servers: [{ url: "https://x.example", "x-purge-name": "production" }],
    components: { schemas },
    ...rest,
    paths: { "/x": { post: whole }, ...rest.paths },
  };
}

describe("a sample of what an operation takes", () => {
  const sample = (schema: Schema) => {
    const requestBody = { required: true, content: { "application/json": { schema } } };
    const code = layout(sampleBody({ requestBody } as unknown as Operation, documentOf()) ?? "");
    return JSON.parse(runInNewContext(`JSON.stringify(${code})`));
  };
  test.each<{ name: string; given: Schema; want: unknown }>([
    {
      name: "required members, by their names",
      given: { type: "object", required: ["a"], properties: { a: text, b: text } },
      want: { a: "<a>" },
    },
    {
      name: "the first choice, with what stands beside it",
      given: {
        type: "object",
        required: ["a"],
        properties: { a: text, b: text, c: text },
        anyOf: [{ type: "object", required: ["b"], properties: { b: text } }, { required: ["c"] }],
      },
      want: { a: "<a>", b: "<b>" },
    },
    {
      name: "what the first choice requires and only its parent describes",
      given: { type: "object", properties: { a: { enum: ["x"] }, b: text }, oneOf: [{ required: ["a"] }, {}] },
      want: { a: "x" },
    },
    {
      name: "the example where it fits",
      given: {
        type: "object",
        required: ["a", "b"],
        properties: { a: { ...text, example: "x" }, b: { ...text, example: 1 } },
      },
      want: { a: "x", b: "<b>" },
    },
    {
      name: "formats, enums, constants, defaults",
      given: {
        type: "array",
        items: {
          type: "object",
          required: ["d", "e", "c", "n"],
          properties: {
            d: { ...text, format: "date" },
            e: { enum: ["first"] },
            c: { const: 7 },
            n: { type: "integer", default: 5 },
          },
        },
      },
      want: [{ d: "2026-11-22", e: "first", c: 7, n: 5 }],
    },
    { name: "the first of several", given: { anyOf: [{ type: "boolean" }, { type: "null" }] }, want: true },
    {
      name: "an example of what is referred to",
      given: { type: "object", required: ["id"], properties: { id: ref("Id") } },
      want: { id: "e" },
    },
    {
      name: "a list of fixed length behind a reference",
      given: { allOf: [{ type: "array", prefixItems: [text, { type: "integer" }], items: false }] },
      want: [expect.any(String), 1],
    },
    {
      name: "a member of a short example although it is optional, since prose may require it",
      given: {
        type: "object",
        required: ["a"],
        properties: { a: { ...text, example: "own" }, b: text, c: { type: "integer" } },
        example: { a: "x", b: "y", c: "no integer", gone: 1 },
      },
      want: { a: "x", b: "y", c: 1 },
    },
    {
      name: "an example of free members",
      given: { type: "object", example: { email: "e@example.com" } },
      want: { email: "e@example.com" },
    },
    {
      name: "an example of a map, with the values that it may have",
      given: { type: "object", example: { x: "plain" }, additionalProperties: ref("Named") },
      want: { x: { name: "<name>" } },
    },
    {
      name: "a required member that nothing describes, though no others are allowed",
      given: { type: "object", required: ["x"], additionalProperties: false },
      want: { x: "<x>" },
    },
    { name: "a map whose type is not said", given: { additionalProperties: text }, want: {} },
    { name: "not for ever", given: ref("Loop"), want: { next: { next: {} } } },
  ])("$name", ({ given, want }) => {
    expect(sample(given)).toEqual(want);
  });

  test.each<[media: string, want: string]>([
    ["multipart/form-data", "new FormData()"],
    ["text/plain", '"<text>"'],
    ["application/pdf", 'new Blob(["<bytes>"])'],
  ])("%s", (media, want) => {
    const requestBody = { required: true, content: { [media]: { schema: text } } };
    expect(sampleBody({ requestBody } as unknown as Operation, documentOf())).toBe(want);
  });
});

test.each<{ given: Schema; want: string }>([
  { given: { ...text, format: "uuid" }, want: "`string` (uuid)" },
  { given: { type: ["string", "null"] }, want: "`string | null`" },
  { given: { type: "array", items: { type: "integer" } }, want: "`number[]`" },
  { given: { type: "array", items: ref("User") }, want: "`User[]`" },
  { given: { enum: ["a", "b"] }, want: '`"a" | "b"`' },
  { given: { anyOf: [ref("User"), { type: "null" }] }, want: "`User | null`" },
  { given: ref("Id"), want: "`string` (uuid)" },
  { given: {}, want: "`unknown`" },
])("the type $want", ({ given, want }) => {
  expect(
    typeWord(
      given,
      documentOf(),
      new Map([
        ["User", "User"],
        ["Id", "Id"],
      ]),
    ),
  ).toBe(want);
});

describe("the first call", () => {
  const securitySchemes: { [name: string]: SecurityScheme } = {
    apiKey: { type: "apiKey", in: "header", name: "k" },
    login: { type: "http", scheme: "basic" },
    userToken: { type: "http", scheme: "bearer" },
  };
  const eu: Server = { url: "https://eu.x.example", "x-purge-name": "eu" };
  const site: Server = {
    url: "https://{site}.x.example",
    "x-purge-name": "own",
    variables: { site: { default: "you", "x-purge-placeholder": true } },
  };
  const [production] = documentOf().servers;
  test.each<{ name: string; given: Document; want: string }>([
    { name: "no option", given: documentOf(), want: "createClient()" },
    {
      name: "a key",
      given: documentOf({ security: [{ apiKey: [] }] }, { components: { securitySchemes } }),
      want: 'createClient({ apiKey: process.env.BIG_CO_API_KEY ?? "" })',
    },
    {
      name: "a choice of servers",
      given: documentOf({}, { servers: [eu, site] }),
      want: 'createClient({ server: "eu" })',
    },
    {
      name: "a key that chooses",
      given: documentOf(
        { security: [{ apiKey: [] }] },
        { components: { securitySchemes }, servers: [production ?? eu, { ...eu, "x-purge-key-prefix": "eu_" }] },
      ),
      want: 'createClient({ apiKey: process.env.BIG_CO_API_KEY ?? "" })',
    },
    {
      name: "what the shown operation needs beside the usual credential",
      given: documentOf(
        {},
        {
          components: { securitySchemes },
          paths: {
            "/a": { get: { operationId: "a", summary: "A", security: [{ apiKey: [] }], responses: {} } },
            "/b": { get: { operationId: "b", summary: "B", security: [{ apiKey: [] }], responses: {} } },
            "/c": {
              delete: {
                operationId: "deleteUser",
                summary: "C",
                security: [{ apiKey: [], userToken: [] }],
                responses: {},
              },
            },
          },
        },
      ),
      want: `createClient({
  apiKey: process.env.BIG_CO_API_KEY ?? "",
  userToken: process.env.BIG_CO_USER_TOKEN ?? "",
})`,
    },
    { name: "a variable", given: documentOf({}, { servers: [site] }), want: 'createClient({ site: "you" })' },
    {
      name: "a pair",
      given: documentOf({ security: [{ login: [] }] }, { components: { securitySchemes } }),
      want: `createClient({
  login: {
    username: process.env.BIG_CO_LOGIN_USERNAME ?? "",
    password: process.env.BIG_CO_LOGIN_PASSWORD ?? "",
  },
})`,
    },
  ])("$name", ({ given, want }) => {
    expect(createCall("big-co", given)).toBe(`const bigCo = ${want};`);
  });

  test("is the one that deletes a user, or the nearest that deletes", () => {
    const plain = (operationId: string): Operation => ({ operationId, summary: "S", security: [], responses: {} });
    const at = (paths: Document["paths"]) => mainOperation(documentOf({}, { paths }))?.operation.operationId;
    expect(at({ "/a/b": { delete: plain("deep") }, "/a": { delete: plain("near") } })).toBe("near");
    expect(at({ "/a": { delete: plain("near") }, "/a/b": { delete: plain("deleteUser") } })).toBe("deleteUser");
    expect(at({})).toBe("it");
  });

  test.each([
    ["junction", "junction"],
    ["big-co", "bigCo"],
    ["delete", "client"],
    ["result", "client"],
  ])("%s is called %s", (given, want) => {
    expect(variableName(given)).toBe(want);
  });
});

describe("CommonMark", () => {
  test("a cell has one line and no bars", () => {
    expect(table(["a"], [["x | y\n\nz"]])).toBe("| a |\n| --- |\n| x \\| y z |");
  });
  test("code may have backticks", () => {
    expect([code("a"), code("a`b"), code("``")]).toEqual(["`a`", "`` a`b ``", "``` `` ```"]);
  });
  test("a vendor's headings go below ours, comments in code do not", () => {
    expect(under(2, "# A\n\n```ts\n# b\n```\n\n##### C")).toBe("### A\n\n```typescript\n# b\n```\n\n###### C");
  });
});

test("every code block compiles", { timeout: 60_000 }, async () => {
  const about = { title: "T", source: { origin: "x", retrieved: "2026-11-22", published: true }, keep: [], lint: [] };
  const files = new Map([
    ["env.d.ts", "declare const process: { env: { readonly [name: string]: string | undefined } };"],
  ]);
  for (const [name, document] of Object.entries({ acme, torture })) {
    const emitted = emitPackage({ name, about }, document, [], { versions: new Map(), handWritten: [] });
    for (const [path, content] of emitted) if (path.endsWith(".ts")) files.set(`packages/${name}/${path}`, content);
    for (const { line, code: block } of readCodeBlocks(emitted.get("README.md") ?? "")) {
      files.set(`${name}-${line}.ts`, `${block}\nexport {};\n`);
    }
  }
  const [, program = ""] = compilers[1] ?? [];
  expect(files.size).toBeGreaterThan(12);
  expect(await diagnose(program, files)).toEqual([]);
});
