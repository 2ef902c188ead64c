import { expect, test } from "vitest";
import { checkSchema } from "./check-schema.ts";
import type { Json, JsonObject } from "./json.ts";

const schema: JsonObject = {
  type: "object",
  additionalProperties: false,
  required: ["name"],
  properties: {
    name: { type: "string", minLength: 1, description: "a name" },
    kind: { enum: ["a", "b"] },
    sure: { const: true },
    list: { type: "array", items: { type: "integer" } },
  },
};

test.each<[Json, object[]]>([
  [{ name: "x", kind: "a", sure: true, list: [1] }, []],
  [{}, [{ pointer: "#", expected: "`name`", found: "nothing" }]],
  [{ name: "" }, [{ pointer: "#/name", expected: "a name", found: '""' }]],
  [
    { name: "x", knid: 1 },
    [{ pointer: "#", expected: "only `name`, `kind`, `sure`, `list`", found: "`knid` (did you mean `kind`?)" }],
  ],
  [{ name: "x", kind: "c" }, [{ pointer: "#/kind", expected: 'one of "a", "b"', found: '"c"' }]],
  [{ name: "x", sure: false }, [{ pointer: "#/sure", expected: "true", found: "false" }]],
  [{ name: "x", list: [1, "2"] }, [{ pointer: "#/list/1", expected: "must be integer", found: '"2"' }]],
  [JSON.parse('{"name": "x", "__proto__": {}}'), [{ pointer: "#", found: "`__proto__`" }]],
])("%j", (data, want) => {
  expect(checkSchema(schema, data)).toHaveLength(want.length);
  expect(checkSchema(schema, data)).toMatchObject(want);
});
