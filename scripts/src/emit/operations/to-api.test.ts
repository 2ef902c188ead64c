import type { Member, Row } from "@purge/runtime";
import { describe, expect, test } from "vitest";
import type { Document, Operation, Parameter, Schema, Server } from "../../document/openapi.ts";
import { ProblemError } from "../../document/problem.ts";
import { toApi } from "./to-api.ts";

const text: Schema = { type: "string" };
const plain: Operation = { operationId: "it", summary: "It", security: [], responses: { "200": { description: "" } } };

function documentOf(operation: Partial<Operation>, path = "/x", rest: Partial<Document> = {}): Document {
  return {
    openapi: "3.1.1",
    info: { title: "T", version: "1" },
    servers: [{ url: "https://x.example", "x-purge-name": "production" }],
    ...rest,
    paths: { ...rest.paths, [path]: { ...rest.paths?.[path], post: { ...plain, ...operation } } },
  };
}

const rowOf = (document: Document): Row | undefined => toApi("acme", document).operations.it;

describe("parameters", () => {
  const query = (schema: Schema, more: Partial<Parameter> = {}): Parameter => ({
    name: "p",
    in: "query",
    schema,
    ...more,
  });
  test.each<{ name: string; given: Parameter; want: Member | undefined }>([
    { name: "optional text is not checked", given: query(text), want: {} },
    { name: "required text", given: query(text, { required: true }), want: { required: true, type: "string" } },
    { name: "a number, required or not", given: query({ type: "integer" }), want: { type: "number" } },
    { name: "a boolean", given: query({ type: "boolean" }), want: { type: "boolean" } },
    {
      name: "a date",
      given: query({ ...text, format: "date" }),
      want: { pattern: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u, format: "date" },
    },
    {
      name: "a pattern goes before a format",
      given: query({ ...text, format: "uuid", pattern: "^a" }),
      want: { pattern: /^a/u },
    },
    {
      name: "an example that the pattern matches, of the schema",
      given: query({ ...text, pattern: "^a", examples: ["b", 7, "ab", "ac"] }, { example: "ad" }),
      want: { pattern: /^a/u, example: "ab" },
    },
    {
      name: "an example that the pattern matches, of the parameter",
      given: query({ ...text, pattern: "^a", example: "b" }, { example: "ad" }),
      want: { pattern: /^a/u, example: "ad" },
    },
    {
      name: "no example of a format",
      given: query({ ...text, format: "date" }, { example: "2026-01-31" }),
      want: { pattern: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u, format: "date" },
    },
    {
      name: "text that may be empty",
      given: query({ ...text, minLength: 0 }, { required: true }),
      want: { required: true, type: "string", empty: true },
    },
    {
      name: "a list that is required",
      given: query({ type: "array", items: text }, { required: true }),
      want: { required: true, type: "list" },
    },
    {
      name: "the texts of a list have a pattern",
      given: query({ type: "array", items: { ...text, pattern: "^a" } }, { required: true }),
      want: { required: true, type: "list", pattern: /^a/u },
    },
    {
      name: "the texts of a list that is not checked",
      given: query({ type: "array", items: { ...text, pattern: "^a" } }),
      want: {},
    },
    {
      name: "the standard's style",
      given: query({ type: "array", items: text }, { style: "form", explode: true }),
      want: {},
    },
    {
      name: "values joined by commas",
      given: query({ type: "array", items: text }, { explode: false }),
      want: { explode: false },
    },
    {
      name: "values joined by spaces",
      given: query({ type: "array", items: text }, { style: "spaceDelimited" }),
      want: { style: "spaceDelimited" },
    },
    {
      name: "a deep object",
      given: query({ type: "object" }, { style: "deepObject", explode: true }),
      want: { style: "deepObject" },
    },
    { name: "an object in the standard's style", given: query({ type: "object" }), want: { style: "form" } },
    { name: "what may be an object", given: query({ anyOf: [text, {}] }), want: { style: "form" } },
    { name: "what cannot be one", given: query({ anyOf: [{ enum: ["a"] }, { type: "null" }] }), want: {} },
    {
      name: "a value with a media type is text",
      given: { name: "p", in: "query", required: true, content: { "application/json": {} } },
      want: { required: true, type: "string" },
    },
  ])("$name", ({ given, want }) => {
    expect(rowOf(documentOf({ parameters: [given] }))?.input?.query?.members?.p).toEqual(want);
  });

  const others = { "/users/blocked": {}, "/users/Me/x": {}, "/users/{other}/y": {}, "/teams/z": {}, "/users/": {} };
  test.each<{ name: string; schema: Schema; want: Member }>([
    { name: "another route's name is refused", schema: text, want: { reserved: ["blocked", "me"] } },
    { name: "unless no such id can be", schema: { ...text, pattern: "^\\d+$" }, want: { pattern: /^\d+$/u } },
    {
      name: "and what the schema says it is not",
      schema: { ...text, not: { enum: ["all"] } },
      want: { reserved: ["all", "blocked", "me"] },
    },
    { name: "unless the vendor allows it", schema: { ...text, enum: ["me", "blocked"] }, want: {} },
  ])("in a path, $name", ({ schema, want }) => {
    const parameters: Parameter[] = [{ name: "id", in: "path", required: true, schema }];
    expect(rowOf(documentOf({ parameters }, "/users/{id}", { paths: others }))?.input?.path?.members?.id).toEqual(want);
  });
});

test("in a path, what a referenced schema says that it is not", () => {
  const parameters: Parameter[] = [
    { name: "id", in: "path", required: true, schema: { $ref: "#/components/schemas/Id" } },
  ];
  const components = { schemas: { Id: { ...text, not: { enum: ["ban"] } } } };
  const row = rowOf(documentOf({ parameters }, "/users/{id}", { components }));
  expect(row?.input?.path?.members?.id).toEqual({ reserved: ["ban"] });
});

test("in a path, what stands around an id stands around the other route's name too", () => {
  const parameters: Parameter[] = [{ name: "sid", in: "path", required: true, schema: text }];
  const paths = { "/numbers/Local.json": {}, "/numbers/Other": {}, "/numbers/.json": {} };
  const row = rowOf(documentOf({ parameters }, "/numbers/{sid}.json", { paths }));
  expect(row?.input?.path?.members?.sid).toEqual({ reserved: ["local"] });
});

describe("bodies", () => {
  const schemas: { [name: string]: Schema } = {
    Node: { type: "object", required: ["id"], properties: { id: text, next: { $ref: "#/components/schemas/Node" } } },
    Stamp: { ...text, readOnly: true },
    Both: {
      allOf: [{ $ref: "#/components/schemas/Node" }, { required: ["more"], properties: { more: { type: "number" } } }],
    },
  };
  test.each<{ name: string; given: Schema; want: Member["members"]; closed?: boolean }>([
    {
      name: "an object, whose optional members have no rules",
      given: { type: "object", properties: { a: text } },
      want: {},
    },
    {
      name: "required members, and those with a pattern",
      given: { type: "object", required: ["a", "unknown"], properties: { a: text, b: { ...text, pattern: "^b" } } },
      want: { a: { required: true, type: "string" }, unknown: { required: true, empty: true }, b: { pattern: /^b/u } },
    },
    {
      name: "members that may be null",
      given: {
        type: "object",
        required: ["a", "b"],
        properties: { a: { type: ["string", "null"] }, b: { anyOf: [text, { type: "null" }] } },
      },
      want: { a: { required: true, empty: true }, b: { required: true, empty: true } },
    },
    {
      name: "members of members, and what the vendor alone writes is not asked for",
      given: {
        type: "object",
        properties: {
          a: {
            type: "object",
            required: ["b", "c", "d"],
            properties: { b: text, c: { ...text, readOnly: true }, d: { $ref: "#/components/schemas/Stamp" } },
          },
        },
      },
      want: { a: { members: { b: { required: true, type: "string" } } } },
    },
    {
      name: "through references and allOf, and not round and round",
      given: schemas.Both ?? {},
      want: { id: { required: true, type: "string" }, more: { required: true, type: "number" } },
    },
    {
      name: "the ids of a batch, and not other lists",
      given: {
        type: "object",
        required: ["ids", "numbers", "one", "any", "figures", "more", "uuids"],
        properties: {
          ids: { type: "array", items: { ...text, minLength: 1 } },
          numbers: { type: "array", items: { type: "integer" }, minItems: 1 },
          one: { type: "array", prefixItems: [{ ...text, minLength: 1 }], minItems: 1, items: false },
          any: { type: "array", items: text },
          uuids: { type: "array", items: { ...text, minLength: 36, pattern: "^[0-9a-f-]+$" } },
          others: { type: "array", items: { ...text, minLength: 1 }, minItems: 1 },
          anyOthers: { type: "array", items: { ...text, minLength: 1 } },
          figures: { type: "array", items: { type: "integer" } },
          more: { type: "array", items: { type: "object" } },
        },
      },
      want: {
        ids: { required: true, type: "list" },
        numbers: { required: true, type: "list" },
        one: { required: true, type: "list", most: 1 },
        any: { required: true },
        figures: { required: true },
        others: { type: "list" },
        uuids: { required: true, type: "list", pattern: /^[0-9a-f-]+$/u },
        more: { required: true },
      },
    },
    {
      name: "one value, a list's length and undeclared members",
      given: {
        type: "object",
        additionalProperties: false,
        properties: {
          text,
          always: { type: "boolean", enum: [true] },
          kind: { const: "user" },
          either: { type: ["boolean", "null"], enum: [true, null] },
          few: { allOf: [{ maxItems: 3 }], type: "array", items: text, maxItems: 2 },
          open: { type: "object", properties: { text }, additionalProperties: {} },
          named: {
            type: "object",
            properties: { text },
            patternProperties: { "^x-": {} },
            additionalProperties: false,
          },
          none: { type: "object", properties: { text: { ...text } }, unevaluatedProperties: false },
        },
      },
      want: {
        text: {},
        always: { only: true },
        kind: { only: "user" },
        either: {},
        few: { most: 2 },
        open: {},
        named: {},
        none: { closed: true, members: { text: {} } },
      },
      closed: true,
    },
    {
      name: "texts that may be empty by one choice",
      given: {
        type: "object",
        required: ["a", "b", "c"],
        properties: {
          a: { oneOf: [{ const: "" }, { ...text, minLength: 3 }] },
          b: { anyOf: [{ type: "integer" }, { anyOf: [{ ...text, enum: ["", "x"] }] }] },
          c: { oneOf: [{ type: "integer" }, { ...text, minLength: 1 }] },
        },
      },
      want: { a: { required: true, empty: true }, b: { required: true, empty: true }, c: { required: true } },
    },
    { name: "not into a choice", given: { oneOf: [{ $ref: "#/components/schemas/Node" }] }, want: undefined },
  ])("$name", ({ given, want, closed }) => {
    const requestBody = { required: true, content: { "application/json": { schema: given } } };
    const row = rowOf(documentOf({ requestBody }, "/x", { components: { schemas } }));
    const body = { kind: "json", media: "application/json", required: true };
    expect(row?.body).toEqual({ ...body, ...(closed && { closed }), ...(want && { members: want }) });
  });
});

test("a form is written as its encoding says", () => {
  const schema: Schema = { type: "object", required: ["ids"], properties: { ids: { type: "array", items: text } } };
  const encoding = {
    ids: { style: "pipeDelimited" },
    tags: { explode: false },
    file: { contentType: "text/plain" },
    who: { contentType: "application/json" },
  };
  const requestBody = { content: { "application/x-www-form-urlencoded": { schema, encoding } } };
  expect(rowOf(documentOf({ requestBody }))?.body?.members).toEqual({
    ids: { required: true, style: "pipeDelimited" },
    tags: { style: "form", explode: false },
    who: { json: true },
  });
});

test.each<[media: string, schema: Schema, kind: string]>([
  ["application/json", text, "json"],
  ["text/json", {}, "json"],
  ["application/vnd.api+json; charset=utf-8", {}, "json"],
  ["application/x-www-form-urlencoded", {}, "form"],
  ["multipart/form-data", {}, "multipart"],
  ["text/*", text, "text"],
  ["application/xml", {}, "text"],
  ["application/x-ndjson", {}, "text"],
  ["image/*", {}, "bytes"],
  ["application/pdf", text, "bytes"],
  ["*/*", { type: "object" }, "json"],
  ["*/*", {}, "json"],
  ["*/*", text, "text"],
  ["*/*", { type: "string", format: "binary" }, "bytes"],
  ["application/*", { type: "string", format: "binary" }, "bytes"],
])("a body of %s with %o is written as %s", (media, schema, kind) => {
  const requestBody = { content: { [media]: { schema } } };
  expect(rowOf(documentOf({ requestBody }))?.body).toMatchObject({ kind, media });
});

test("a body that may be null says so", () => {
  const schema: Schema = { type: ["object", "null"], properties: { a: text } };
  const requestBody = { required: true, content: { "application/json": { schema } } };
  expect(rowOf(documentOf({ requestBody }))?.body).toMatchObject({ required: true, empty: true });
});

test("responses: one reading for each status", () => {
  const of = (...types: string[]) => ({
    description: "",
    content: Object.fromEntries(types.map((type) => [type, {}])),
  });
  const responses = {
    "200": of("application/json; charset=utf-8"),
    "201": of("text/plain", "application/problem+json"),
    "202": of("text/csv"),
    "206": of("application/pdf"),
    "4XX": of("*/*"),
    "404": of("text/html"),
    "409": of("text/plain", "text/html"),
    "422": of("application/json", "text/html"),
    "204": { description: "" },
    default: of("application/xml"),
  };
  expect(rowOf(documentOf({ responses }))?.responses).toEqual({
    200: "json",
    201: "json|text",
    202: "text",
    204: "",
    206: "bytes",
    404: "html",
    409: "html",
    422: "json|html",
    "4XX": "json|text",
    default: "text",
  });
});

test("done: what a body must say, and nothing where any body will do", () => {
  const done = { pointer: "/ok", equals: true };
  const responses = {
    "200": { description: "", "x-purge-done": done },
    "204": { description: "", "x-purge-done": "any" as const },
  };
  expect(rowOf(documentOf({ responses }))?.done).toEqual({ 200: [["ok"], true] });
});

describe("security and servers", () => {
  const securitySchemes: NonNullable<Document["components"]>["securitySchemes"] = {
    token: { type: "http", scheme: "bearer" },
    login: { type: "http", scheme: "basic" },
    key: { type: "apiKey", in: "query", name: "k" },
    unused: { type: "apiKey", in: "header", name: "u" },
  };
  const servers: Server[] = [
    {
      url: "https://{site}.x.example/v1/",
      "x-purge-name": "a",
      "x-purge-key-prefix": ["a_", "b_"],
      variables: { site: { default: "you", "x-purge-placeholder": true } },
    },
    { url: "https://c.x.example", "x-purge-name": "c", "x-purge-key-prefix": "c_" },
  ];
  const other = (operationId: string) => ({
    get: { ...plain, operationId, security: [{ token: [] }, { key: [], login: [] }] },
  });
  const document = documentOf({ security: [{ key: [] }, {}] }, "/x", {
    servers,
    components: { securitySchemes },
    paths: { "/1": other("a"), "/2": other("b") },
  });

  test("what most operations need is the API's own; keys belong to the first API key", () => {
    const { operations, ...api } = toApi("acme", document);
    expect(api).toEqual({
      name: "acme",
      servers: { a: "https://{site}.x.example/v1", c: "https://c.x.example" },
      variables: { site: {} },
      keys: { scheme: "key", prefixes: { a_: "a", b_: "a", c_: "c" }, variable: "ACME_KEY" },
      schemes: {
        token: { in: "header", name: "Authorization", prefix: "Bearer " },
        key: { in: "query", name: "k" },
        login: { in: "header", name: "Authorization", prefix: "Basic ", basic: true },
      },
      security: [["token"], ["key", "login"]],
    });
    expect(operations.a?.security).toBeUndefined();
    expect(operations.it?.security).toEqual([["key"], []]);
  });
});

describe("what the runtime could not do", () => {
  const variable = (value: string): Server => ({
    url: "https://{v}.x.example",
    "x-purge-name": value,
    variables: { v: { default: value } },
  });
  test.each<{ name: string; given: Document; want: object }>([
    {
      name: "a pattern that is no regular expression",
      given: documentOf({ parameters: [{ name: "p", in: "query", schema: { ...text, pattern: "\\_" } }] }),
      want: {
        rule: "emit-pattern",
        pointer: "#/paths/~1x/post/parameters/0/schema/pattern",
        provider: "acme",
        file: "specs/acme/openapi.yaml",
      },
    },
    {
      name: "a style that cannot be written",
      given: documentOf(
        { parameters: [{ name: "p", in: "path", required: true, style: "matrix", schema: text }] },
        "/x/{p}",
      ),
      want: { rule: "emit-style", pointer: "#/paths/~1x~1{p}/post/parameters/0/style" },
    },
    {
      name: "an object in a path",
      given: documentOf(
        { parameters: [{ name: "p", in: "path", required: true, schema: { type: "object" } }] },
        "/x/{p}",
      ),
      want: { rule: "emit-path-parameter", pointer: "#/paths/~1x~1{p}/post/parameters/0/schema" },
    },
    {
      name: "done, for a range of statuses",
      given: documentOf({
        responses: { "2XX": { description: "", "x-purge-done": { pointer: "/ok", equals: true } } },
      }),
      want: { rule: "emit-done", pointer: "#/paths/~1x/post/responses/2XX/x-purge-done" },
    },
    {
      name: "done, by an object",
      given: documentOf({ responses: { "200": { description: "", "x-purge-done": { pointer: "", equals: {} } } } }),
      want: { rule: "emit-done", pointer: "#/paths/~1x/post/responses/200/x-purge-done" },
    },
    {
      name: "one option with two meanings",
      given: documentOf({}, "/x", { servers: [variable("a"), variable("b")] }),
      want: { rule: "emit-variable", pointer: "#/servers/1/variables/v" },
    },
  ])("$name", ({ given, want }) => {
    let caught: unknown;
    try {
      toApi("acme", given);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(ProblemError);
    expect((caught as ProblemError).problems).toEqual([expect.objectContaining(want)]);
  });
});
