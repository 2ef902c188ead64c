import { describe, expect, test } from "vitest";
import type { Json } from "../document/json.ts";
import { schemaA, schemaDraft } from "./draft.fixture.ts";
import { fixNullable } from "./fix-nullable.ts";

const ref = { $ref: "#/components/schemas/B" };
const nothing = { type: "null" };

describe("fixNullable", () => {
  test.each<[string, Json, Json]>([
    ["a type", { type: "string", nullable: true }, { type: ["string", "null"] }],
    ["several types", { type: ["string", "null"], nullable: true }, { type: ["string", "null"] }],
    ["an enum", { type: "string", enum: ["a"], nullable: true }, { type: ["string", "null"], enum: ["a", null] }],
    ["an enum without type", { enum: ["a"], nullable: true }, { enum: ["a", null] }],
    [
      "an enum with null",
      { type: "string", enum: ["a", null], nullable: true },
      { type: ["string", "null"], enum: ["a", null] },
    ],
    ["a reference", { ...ref, nullable: true, description: "d" }, { description: "d", anyOf: [ref, nothing] }],
    ["allOf of one", { allOf: [ref], nullable: true, title: "t" }, { title: "t", anyOf: [ref, nothing] }],
    [
      "allOf of two",
      { allOf: [ref, { minLength: 1 }], nullable: true },
      { anyOf: [{ allOf: [ref, { minLength: 1 }] }, nothing] },
    ],
    [
      "allOf beside a type",
      { type: "object", allOf: [ref], nullable: true },
      { anyOf: [{ type: "object", allOf: [ref] }, nothing] },
    ],
    ["oneOf", { oneOf: [ref], nullable: true }, { oneOf: [ref, nothing] }],
    ["anyOf with null", { anyOf: [ref, nothing], nullable: true }, { anyOf: [ref, nothing] }],
    ["properties alone", { properties: {}, nullable: true }, { properties: {}, type: ["object", "null"] }],
    ["items alone", { items: {}, nullable: true }, { items: {}, type: ["array", "null"] }],
    ["anything", { nullable: true, description: "d" }, { description: "d" }],
    ["nullable: false", { type: "string", nullable: false }, { type: "string" }],
    [
      "a property called nullable",
      { properties: { nullable: { type: "string", nullable: true } } },
      { properties: { nullable: { type: ["string", "null"] } } },
    ],
    [
      "data that looks so",
      { example: { nullable: true }, enum: [{ nullable: true }] },
      { example: { nullable: true }, enum: [{ nullable: true }] },
    ],
    [
      "deep down",
      { items: { additionalProperties: { nullable: true, ...ref } } },
      { items: { additionalProperties: { anyOf: [ref, nothing] } } },
    ],
  ])("%s", (_, given, want) => expect(schemaA(fixNullable(schemaDraft(given)))).toEqual(want));
});
