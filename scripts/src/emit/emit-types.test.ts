import { describe, expect, test } from "vitest";
import type { Document, Operation, Schema } from "../document/openapi.ts";
import { emitTypes } from "./emit-types.ts";

const text: Schema = { type: "string" };
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

function documentOf(schemas: { [name: string]: Schema }, operation?: Partial<Operation>): Document {
  const paths = operation && {
    "/x": { get: { operationId: "x", summary: "X", security: [], responses: {}, ...operation } },
  };
  return {
    openapi: "3.1.1",
    info: { title: "T", version: "1" },
    servers: [],
    paths: paths ?? {},
    components: { schemas },
  };
}

/** The declarations of the schemas, without `paths` and what follows. */
const schemasOf = (schemas: { [name: string]: Schema }) =>
  emitTypes(documentOf(schemas)).split("\n\nexport interface paths")[0];

/** The declaration of the one operation. */
const operationOf = (operation: Partial<Operation>) =>
  /export interface operations \{\n {2}x: (.*?);\n\}\n\nexport interface components/s.exec(
    emitTypes(documentOf({ User: { type: "object" } }, operation)),
  )?.[1];

describe("schemas", () => {
  test.each<{ name: string; given: { [name: string]: Schema }; want: string }>([
    {
      name: "an object is an interface with the words of its members",
      given: {
        User: {
          type: "object",
          title: "User",
          description: "A user.",
          required: ["id"],
          properties: {
            id: { ...text, format: "uuid", title: "Id" },
            limit: { type: "integer", description: "How many.", default: 100, deprecated: true },
          },
        },
      },
      want: `/** A user. */
export interface User {
  /** @format uuid */
  id: string;
  /**
   * How many.
   *
   * @default 100
   * @deprecated
   */
  limit?: number;
}`,
    },
    {
      name: "a reference is the schema's name, also from an odd one",
      given: { "a.b": { type: "array", items: ref("c-d") }, "c-d": { anyOf: [ref("a.b"), { type: "null" }] } },
      want: "export type AB = CD[];\n\nexport type CD = AB | null;",
    },
    {
      name: "a member with a default may be left out; an object without members holds anything",
      given: { A: { type: "object", properties: { b: { ...text, default: "c" }, d: { type: "object" } } } },
      want: 'export interface A {\n  /** @default "c" */\n  b?: string;\n  d?: Record<string, unknown>;\n}',
    },
    {
      name: "a union that fits no line has a line for each",
      given: { A: { enum: Array.from({ length: 9 }, (_, index) => `a value, number ${index}`) } },
      want: `export type A =\n${Array.from({ length: 9 }, (_, index) => `  | "a value, number ${index}"`).join("\n")};`,
    },
    {
      name: "null is a constant too",
      given: { A: { type: "object", required: ["b"], properties: { b: { const: null } } } },
      want: "export interface A {\n  b: null;\n}",
    },
    {
      name: "a child that is all of a parent that is one of its children",
      given: {
        Parent: { oneOf: [ref("Child")], type: "object", properties: { kind: text } },
        Child: { allOf: [ref("Parent"), { type: "object", properties: { own: text } }] },
      },
      want: `export type Parent = { kind?: string } & Child;

export type Child = { kind?: string } & { own?: string };`,
    },
  ])("$name", ({ given, want }) => {
    expect(schemasOf(given)).toBe(want);
  });
});

describe("operations", () => {
  test.each<{ name: string; given: Partial<Operation>; want: string }>([
    { name: "nothing in, nothing out", given: {}, want: "{ parameters: {}; requestBody?: never; responses: {} }" },
    {
      name: "only the groups of parameters there are",
      given: {
        parameters: [
          { name: "id", in: "path", required: true, schema: text },
          { name: "all", in: "query", schema: { type: "boolean" } },
        ],
      },
      want: "{ parameters: { query?: { all?: boolean }; path: { id: string } }; requestBody?: never; responses: {} }",
    },
    {
      name: "no body, a body that nobody documents, headers that are declared",
      given: {
        responses: {
          "200": { description: "", headers: { "X-Left": { schema: { type: "integer" } } } },
          "204": { description: "" },
          "4XX": { description: "Wrong", content: { "application/json": { schema: ref("User") } } },
        },
      },
      want: `{
    parameters: {};
    requestBody?: never;
    responses: {
      200: { headers: { "X-Left"?: number }; content?: unknown };
      204: { content?: never };
      /** Wrong */
      "4XX": { content: { "application/json": User } };
    };
  }`,
    },
  ])("$name", ({ given, want }) => {
    expect(operationOf(given)).toBe(want);
  });
});

test("the document is left as it was", () => {
  const document = documentOf({
    Pet: { oneOf: [ref("Cat")], discriminator: { propertyName: "kind" } },
    Cat: { type: "object", title: "A cat", properties: { kind: text } },
  });
  const before = structuredClone(document);
  emitTypes(document);
  expect(document).toEqual(before);
});
