import { describe, expect, it, test } from "vitest";
import type { JsonObject } from "../document/json.ts";
import { checkShape } from "./check-shape.ts";
import { draft, operation } from "./draft.fixture.ts";

describe("checkShape", () => {
  it("drops members without a value, and leaves data alone", () => {
    const given = draft({
      components: null,
      tags: null,
      paths: { "/a": { get: operation({ description: null, parameters: null }) } },
    });
    expect(checkShape(given)).toEqual(draft({ paths: { "/a": { get: operation() } } }, {}));
    const extended = draft({
      paths: { "x-a": null, "/a": { get: operation({ responses: { "x-b": 1, "204": {} } }) } },
    });
    expect(checkShape(extended)).toEqual(draft({ paths: { "/a": { get: operation({ responses: { "204": {} } }) } } }));
    const schema = { default: null, enum: [null], const: null, properties: { a: true } };
    const data = draft({ components: { schemas: { A: schema } } });
    expect(checkShape(data)).toBe(data);
  });

  test.each<[string, JsonObject, string]>([
    ["paths", { paths: [] }, "#/paths: expected a mapping, found []"],
    ["a path item", { paths: { "/a": "x" } }, '#/paths/~1a: expected a mapping, found "x"'],
    ["an operation", { paths: { "/a": { get: [] } } }, "#/paths/~1a/get: expected a mapping"],
    [
      "parameters",
      { paths: { "/a": { get: { parameters: {} } } } },
      "#/paths/~1a/get/parameters: expected a list, found {}",
    ],
    [
      "a parameter",
      { paths: { "/a": { get: { parameters: ["q"] } } } },
      "#/paths/~1a/get/parameters/0: expected a mapping",
    ],
    [
      "a parameter's name",
      { paths: { "/a": { get: { parameters: [{ in: "query", schema: {} }] } } } },
      '#/paths/~1a/get/parameters/0: expected a parameter with `name` and `in`, found {"in":"query"}',
    ],
    ["a summary", { paths: { "/a": { get: { summary: ["x"] } } } }, "#/paths/~1a/get/summary: expected a text"],
    ["responses", { paths: { "/a": { get: { responses: [] } } } }, "#/paths/~1a/get/responses: expected a mapping"],
    ["security", { security: {} }, "#/security: expected a list"],
    ["no info", { info: null }, "#/info: expected a title of the API, found no `info`"],
    ["a title", { info: { version: "1" } }, "#/info: expected a title of the API, found none"],
    [
      "a schema's type",
      { components: { schemas: { A: { type: { a: 1 } } } } },
      '#/components/schemas/A/type: expected the name of a type, or a list of names, found {"a":1}',
    ],
    ["a schema", { components: { schemas: { A: 1 } } }, "#/components/schemas/A: expected a schema, found 1"],
    [
      "a schema's parts",
      { components: { schemas: { A: { allOf: {} } } } },
      "#/components/schemas/A/allOf: expected a list",
    ],
    [
      "a schema's members",
      { components: { schemas: { A: { properties: [] } } } },
      "#/components/schemas/A/properties: expected a mapping",
    ],
  ])("refuses another thing for %s", (_, part, want) => expect(() => checkShape(draft(part))).toThrow(want));
});
