import { expect, test } from "vitest";
import type { Json } from "./document.ts";
import { CANARY_ID, sample } from "./sample.ts";

const document = {
  components: {
    schemas: {
      Id: { type: "string", format: "uuid" },
      Loop: { type: "object", required: ["loop"], properties: { loop: { $ref: "#/components/schemas/Loop" } } },
    },
  },
};

const cases: readonly [string, Json, Json][] = [
  ["a text", { type: "string" }, CANARY_ID],
  ["a constant", { const: "OK" }, "OK"],
  ["the first of an enum", { enum: ["a", "b"] }, "a"],
  ["a reference", { $ref: "#/components/schemas/Id" }, "5afec0de-0000-4000-8000-00ca4a470001"],
  ["what fits a pattern", { type: "string", pattern: "^\\d+$" }, "1"],
  [
    "required members only",
    { required: ["a"], properties: { a: { type: "integer" }, b: { type: "string" } } },
    { a: 1 },
  ],
  [
    "all of several",
    {
      allOf: [
        { required: ["a"], properties: { a: { const: 1 } } },
        { required: ["b"], properties: { b: { const: 2 } } },
      ],
    },
    { a: 1, b: 2 },
  ],
  ["the first of several", { anyOf: [{ type: "boolean" }, { type: "null" }] }, true],
];

test.each(cases)("%s", (_, schema, want) => {
  expect(sample(document, schema)).toEqual(want);
});

test.each(["^(user|org)_\\w{27}$", "^[A-Z]{2}-(?!00)\\d\\d$", "^oauth_(?:(?:token_)|(?:custom_))?[a-z0-9_]+$"])(
  "a text that matches %s",
  (pattern) => {
    const text = sample(document, { type: "string", pattern });
    expect(text).toMatch(new RegExp(pattern));
    expect(sample(document, { type: "string", pattern })).toBe(text);
  },
);

test("a schema that requires itself has no sample", () => {
  expect(() => sample(document, { $ref: "#/components/schemas/Loop" })).toThrow("requires itself");
});
