import { describe, expect, it, test } from "vitest";
import type { JsonObject } from "../document/json.ts";
import { breakUnions } from "./break-unions.ts";
import { draft } from "./draft.fixture.ts";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const broken = (schemas: JsonObject) =>
  (breakUnions(draft({ components: { schemas } })).components as JsonObject).schemas;

describe("breakUnions", () => {
  it("cuts the way back from a child to a base that is one of its children", () => {
    const schemas = {
      Pet: {
        type: "object",
        properties: { kind: {} },
        oneOf: [ref("Cat"), ref("Stone")],
        discriminator: { propertyName: "kind" },
      },
      Cat: { allOf: [ref("Pet"), { properties: { lives: {} } }] },
      Stone: { title: "Stone", allOf: [ref("Bare")] },
      Bare: { oneOf: [ref("Stone")] },
    };
    expect(broken(schemas)).toEqual({
      ...schemas,
      Cat: { allOf: [{ type: "object", properties: { kind: {} } }, { properties: { lives: {} } }] },
      Stone: { title: "Stone" },
    });
  });

  test.each<[string, JsonObject]>([
    ["a member that comes back", { A: { properties: { a: ref("A") } } }],
    ["an item that comes back", { A: { items: { anyOf: [ref("A"), { type: "null" }] } } }],
    ["a base that is not a union", { A: { allOf: [ref("B")] }, B: { properties: { a: ref("A") } } }],
  ])("leaves %s", (_, schemas) => expect(broken(schemas)).toEqual(schemas));

  test.each<[string, JsonObject, string]>([
    ["a schema that is itself", { A: ref("A") }, "A → A"],
    ["a circle of names", { A: ref("B"), B: ref("C"), C: ref("A") }, "A → B → C → A"],
    ["a circle through allOf", { A: { allOf: [ref("B")] }, B: { allOf: [{ allOf: [ref("A")] }] } }, "A → B → A"],
    ["a union of itself", { A: { anyOf: [ref("A"), { type: "string" }] } }, "A → A"],
  ])("refuses %s", (_, schemas, want) => expect(() => broken(schemas)).toThrow(want));

  it("is quick where many schemas share their parts", () => {
    const schemas: JsonObject = {};
    for (let index = 0; index < 2000; index++)
      schemas[`A${index}`] = { allOf: [1, 2, 3].map((step) => ref(`A${index + step}`)) };
    for (const step of [0, 1, 2]) schemas[`A${2000 + step}`] = {};
    expect(broken(schemas)).toEqual(schemas);
  });
});
