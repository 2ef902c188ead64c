import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../document/json.ts";
import type { Document } from "../../document/openapi.ts";
import { emitTypes } from "../emit-types.ts";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const text = { type: "string" };
const object = (properties: JsonObject, required: string[] = [], more: JsonObject = {}): JsonObject => ({
  type: "object",
  ...(required.length > 0 && { required }),
  properties,
  ...more,
});
const json = (schema: Json) => ({ "application/json": { schema } });

/** The emitted declaration of a schema, on one line. Everything named `Sent…` is sent, everything else received. */
function typeOf(name: string, schemas: JsonObject): string {
  const names = Object.keys(schemas);
  const response = object(
    Object.fromEntries(names.filter((each) => !each.startsWith("Sent")).map((each) => [each, ref(each)])),
  );
  const request = object(
    Object.fromEntries(names.filter((each) => /^(Sent|Both)/.test(each)).map((each) => [each, ref(each)])),
  );
  const operation = {
    operationId: "x",
    summary: "X",
    requestBody: { content: json(request) },
    responses: { "200": { description: "ok", content: json(response) } },
  };
  const document = {
    openapi: "3.1.1",
    info: {},
    servers: [],
    paths: { "/x": { post: operation } },
    components: { schemas },
  };
  const types = emitTypes(document as unknown as Document);
  const found = new RegExp(
    `export (?:interface|type) ${name}(?: =)? ([\\s\\S]*?)\\n(?:}|\\n)|export type ${name} = (.*);`,
  ).exec(types);
  return (found?.[1] ?? found?.[2] ?? types)
    .replaceAll(/\s+/g, " ")
    .replace(/;? ?}?;?$/, "")
    .trim();
}

const choice = (mapping: JsonObject | undefined, ...names: string[]): JsonObject => ({
  oneOf: names.map(ref),
  discriminator: { propertyName: "k", ...(mapping && { mapping }) },
});
const kind = object({ k: text }, ["k"]);

describe("discriminators", () => {
  test("that no value can follow, since the property is a list", () => {
    const list = object({ k: { type: "array", items: text } }, ["k"], { discriminator: { propertyName: "k" } });
    const schemas = { Base: list, A: { allOf: [ref("Base"), object({ a: text })] } };
    expect(typeOf("A", schemas)).toBe('WithRequired<Base, "k"> & { a?: string');
  });

  test("of a union that another schema is made of", () => {
    const schemas = { U: choice({ a: "#/components/schemas/A" }, "A"), A: kind, New: { allOf: [ref("U")] } };
    expect(typeOf("A", schemas)).toContain('k: "a"');
    expect(typeOf("New", schemas)).toBe("U");
  });

  test("with a mapping, without one, and through an alias", () => {
    const schemas = {
      U: choice({ a: "#/components/schemas/A" }, "A", "B"),
      V: choice(undefined, "C"),
      A: kind,
      B: kind,
      C: ref("D"),
      D: kind,
    };
    expect(typeOf("A", schemas)).toContain('k: "a"');
    expect(typeOf("B", schemas)).toContain('k: "B"');
    expect(typeOf("D", schemas)).toContain('k: "C"');
  });

  test("a branch's own enum or const wins", () => {
    const schemas = { U: choice({ a: "#/components/schemas/A" }, "A"), A: object({ k: { const: "own" } }, ["k"]) };
    expect(typeOf("A", schemas)).toContain('k: "own"');
  });

  test("one schema in two unions: each says its own", () => {
    const schemas = {
      U1: choice({ s1: "#/components/schemas/Sh", o: "#/components/schemas/O1" }, "Sh", "O1"),
      U2: choice({ s2: "#/components/schemas/Sh", o: "#/components/schemas/O2" }, "Sh", "O2"),
      Sh: kind,
      O1: kind,
      O2: kind,
    };
    expect(typeOf("Sh", schemas)).toContain('k: "s1" | "s2"');
    expect(typeOf("U1", schemas)).toMatch(/\(Sh & { k: "s1" }\) \| O1/);
    expect(typeOf("U2", schemas)).toMatch(/\(Sh & { k: "s2" }\) \| O2/);
  });

  test("through allOf, down to grandchildren", () => {
    const mapping = { mid: "#/components/schemas/Mid", leaf: "#/components/schemas/Leaf" };
    const schemas = {
      Root: { ...kind, discriminator: { propertyName: "k", mapping } },
      Mid: { allOf: [ref("Root"), object({ m: text })] },
      Leaf: { allOf: [ref("Mid"), object({ l: text })] },
    };
    expect(typeOf("Leaf", schemas)).toMatch(/Mid & { l\?: string } & { k: "leaf"/);
    expect(typeOf("Mid", schemas)).toMatch(/k: "mid" \| "leaf"/);
    expect(typeOf("Root", schemas)).toContain("k: string");
  });

  test("in arrays and maps, by numbers", () => {
    const items = choice({ "1": "#/components/schemas/A" }, "A");
    const schemas = { List: { type: "array", items }, A: object({ k: { type: "integer" } }, ["k"]) };
    expect(typeOf("A", schemas)).toContain("k: 1");
  });
});

describe("directions", () => {
  const both = {
    Both: object({ id: { ...text, readOnly: true }, pw: { ...text, writeOnly: true }, n: text }, ["id", "pw", "n"]),
  };

  test("a request requires nothing that only the vendor writes, a response nothing that only the caller does", () => {
    expect(typeOf("Both", both)).toMatch(/id: string; pw\?: string; n: string/);
    expect(typeOf("BothInput", both)).toMatch(/id\?: string; pw: string; n: string/);
  });

  test("by reference too, and in place where a schema travels one way only", () => {
    const schemas = { Id: { ...text, readOnly: true }, SentUser: object({ id: ref("Id"), n: text }, ["id", "n"]) };
    expect(typeOf("SentUser", schemas)).toMatch(/id\?: Id; n: string/);
  });

  test("what refers to such a schema has two names as well", () => {
    const schemas = { ...both, BothList: object({ users: { type: "array", items: ref("Both") } }) };
    expect(typeOf("BothListInput", schemas)).toContain("users?: BothInput[]");
    expect(typeOf("BothList", schemas)).toContain("users?: Both[]");
  });
});

test("a value that JavaScript has no number for is a number", () => {
  const level = { type: "integer", enum: [1, 2n ** 53n + 1n], default: 2n ** 53n + 1n };
  const schemas = { T: object({ level, id: { type: "integer", const: 2n ** 63n - 1n } }) };
  expect(typeOf("T", schemas)).toMatch(/@default 9007199254740993 \*\/ level\?: number; id\?: number/);
});

describe("tuples", () => {
  const tuple = (more: JsonObject) => ({
    T: object({ t: { type: "array", prefixItems: [{ type: "number" }, text], ...more } }),
  });
  test.each<[string, JsonObject, string]>([
    ["open", {}, "[number?, string?, ...unknown[]]"],
    ["with a rest", { items: { type: "boolean" }, minItems: 2 }, "[number, string, ...boolean[]]"],
    ["closed", { items: false, minItems: 1 }, "[number, string?]"],
    ["closed by its length", { minItems: 2, maxItems: 2 }, "[number, string]"],
    ["with a union", { items: { type: ["string", "null"] }, minItems: 2 }, "[number, string, ...(string | null)[]]"],
  ])("%s", (_, more, want) => expect(typeOf("T", tuple(more))).toContain(want));
});

describe("objects", () => {
  test.each<[string, JsonObject, string]>([
    [
      "named beside additional members",
      object({ a: text }, ["a"], { additionalProperties: object({ v: { type: "integer" } }) }),
      "{ a: string; } & { [key: string]: { v?: number } | string",
    ],
    [
      "named beside pattern members",
      object({ a: text }, ["a"], { patternProperties: { "^x-": { type: "boolean" } } }),
      "{ a: string; } & { [key: string]: unknown",
    ],
    [
      "closed beside pattern members",
      object({ a: text }, ["a"], { patternProperties: { "^x-": { type: "boolean" } }, additionalProperties: false }),
      "{ a: string; } & { [key: string]: boolean | string",
    ],
    ["pattern members of any name", object({}, [], { patternProperties: { "^.*$": text } }), "{ [key: string]: string"],
    ["required apart from the property", { allOf: [ref("P"), { required: ["p"] }] }, "P & { p: string"],
    ["required, and described nowhere", object({ a: text }, ["a", "b"]), "{ a: string; b: unknown"],
    [
      "one of two required members",
      object({ a: text, b: text }, [], { oneOf: [{ required: ["a"] }, { required: ["b"] }] }),
      "({ a: string } | { b: string })",
    ],
    [
      "a choice beside members",
      object({ a: text }, ["a"], { anyOf: [ref("P"), ref("Q")] }),
      "{ a: string; } & (P | Q)",
    ],
    ["a reference with siblings", { ...ref("P"), required: ["p"] }, 'WithRequired<P, "p">'],
    ["a reference with siblings, to what may be null", { ...ref("N"), required: ["p"] }, 'WithRequired<N, "p">'],
    ["a reference with members beside", { ...ref("P"), properties: { r: text } }, "{ r?: string; } & P"],
    ["a reference with words alone", { ...ref("P"), description: "Just words." }, "P"],
  ])("%s", (_, schema, want) => {
    const schemas = {
      T: schema,
      P: object({ p: text }),
      Q: object({ q: text }),
      N: { ...object({ p: text }), type: ["object", "null"] },
    };
    const loose = (type: string) => type.replaceAll(/[\s;]/g, "");
    expect(loose(typeOf("T", schemas))).toContain(loose(want));
  });
});

test("a base whose other members could not be those of what is made of it", () => {
  const base = (rest: Json) => object({ name: text }, [], { additionalProperties: rest });
  const made = { allOf: [ref("Base")], ...object({ isOn: { type: "boolean" } }, ["isOn"]) };
  expect(typeOf("Base", { Base: base({ type: "object" }), Made: made })).toBe(
    "{ name?: string } & { [key: string]: unknown",
  );
  expect(typeOf("Base", { Base: base({ type: ["boolean", "string"] }), Made: made })).toBe(
    "{ name?: string } & { [key: string]: boolean | string | string",
  );
});
