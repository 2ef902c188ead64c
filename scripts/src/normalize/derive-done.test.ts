import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../document/json.ts";
import { deriveDone } from "./derive-done.ts";
import { draft, operation } from "./draft.fixture.ts";

function derived(schema: JsonObject, status = "200", method = "post", more: JsonObject = {}): Json | undefined {
  const response = { description: "Done", content: { "application/json": { schema } }, ...more };
  const schemas = {
    Yes: { type: "boolean", enum: [true] },
    Base: { type: "object", properties: { ok: { const: true } } },
  };
  const paths = { "/a": { [method]: operation({ responses: { [status]: response } }) } };
  const document = deriveDone(draft({ paths, components: { schemas } })) as {
    paths: { "/a": { [method: string]: { responses: { [status: string]: JsonObject } } } };
  };
  return document.paths["/a"][method]?.responses[status]?.["x-purge-done"];
}

const body = (properties: JsonObject, required: string[]) => ({ type: "object", required, properties });
const yes = { type: "boolean", enum: [true] };

describe("deriveDone", () => {
  test.each<[string, JsonObject, Json]>([
    ["an enum of one", body({ ok: yes }, ["ok"]), { pointer: "/ok", equals: true }],
    ["a constant", body({ ok: { const: true } }, ["ok"]), { pointer: "/ok", equals: true }],
    ["what must be false", body({ error: { enum: [false] } }, ["error"]), { pointer: "/error", equals: false }],
    ["a reference", body({ ok: { $ref: "#/components/schemas/Yes" } }, ["ok"]), { pointer: "/ok", equals: true }],
    [
      "required apart from its property",
      { allOf: [{ $ref: "#/components/schemas/Base" }, { required: ["ok"] }] },
      { pointer: "/ok", equals: true },
    ],
    [
      "the member that says most",
      body({ ok: yes, deleted: yes }, ["ok", "deleted"]),
      { pointer: "/deleted", equals: true },
    ],
    ["a name with a slash", body({ "a/b": yes }, ["a/b"]), { pointer: "/a~1b", equals: true }],
  ])("of %s", (_, schema, want) => expect(derived(schema)).toEqual(want));

  test.each<[string, JsonObject]>([
    ["a boolean of two values", body({ ok: { type: "boolean" } }, ["ok"])],
    ["an optional one", body({ ok: yes }, [])],
    ["a text of one value", body({ object: { enum: ["user"] } }, ["object"])],
    ["one of several", { oneOf: [body({ ok: yes }, ["ok"]), { type: "string" }] }],
  ])("not of %s", (_, schema) => expect(derived(schema)).toBeUndefined());

  test("for every method, but no error, and not where it is said", () => {
    const ok = body({ ok: yes }, ["ok"]);
    expect(derived(ok, "200", "delete")).toEqual({ pointer: "/ok", equals: true });
    expect(derived(ok, "400")).toBeUndefined();
    expect(derived(ok, "200", "post", { "x-purge-done": "any" })).toBe("any");
  });
});
