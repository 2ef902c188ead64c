import { type DocumentProblem, ignoreNote, type Note } from "../document/document-problem.ts";
import { isObject, type Json, type JsonObject, listAt, objectAt, omit, own, toJsonText } from "../document/json.ts";
import { pointerOf, rewrite } from "../document/walk.ts";

/** Fixes common mistakes whose intention is clear. */
export function fixCommonMistakes(document: JsonObject, note: Note = ignoreNote): JsonObject {
  return rewrite(document, (object, kind, trail, into) => {
    if (kind === "info") return into(withVersion(withText(object, "version"), note));
    if (kind === "variable") return into(withTexts(withText(object, "default"), "enum"));
    if (kind !== "schema") return into(object);
    const listed = withTuple(withRequiredList(withTypeNames(object)));
    const typed = withTypeOfEnum(listed);
    if (typed !== listed) note(mistyped(listed, pointerOf({ up: trail, key: "type" })));
    return into(typed);
  });
}

// YAML parses `type: [string, null]` as a value that is no name, and `type:` as nothing.
function withTypeNames(schema: JsonObject): JsonObject {
  const type = own(schema, "type");
  if (type === null) return omit(schema, "type");
  if (!Array.isArray(type) || !type.includes(null)) return schema;
  return { ...schema, type: type.map((name) => name ?? "null") };
}

// Before 2020-12, JSON Schema wrote a tuple as a list of `items`, and the rest as `additionalItems`.
function withTuple(schema: JsonObject): JsonObject {
  const items = own(schema, "items");
  if (!Array.isArray(items)) return schema;
  const { additionalItems: rest, ...others } = omit(schema, "items");
  return { ...others, prefixItems: items, ...(rest !== undefined && { items: rest }) };
}

// `type: object` beside `enum: [sent, opened]` allows nothing; the values show what is meant.
function withTypeOfEnum(schema: JsonObject): JsonObject {
  const type = own(schema, "type");
  const values = listAt(schema, "enum");
  if (type !== "object" || values.length === 0 || values.some(isObject)) return schema;
  return values.every((value) => typeof value === "string") ? { ...schema, type: "string" } : omit(schema, "type");
}

function mistyped(schema: JsonObject, pointer: string): DocumentProblem {
  return {
    rule: "schema-enum",
    severity: "warning",
    pointer,
    expected: "an `enum` of objects beside `type: object`",
    found: `${toJsonText(own(schema, "enum"))?.slice(0, 60)}; the type follows the values`,
    next: "Correct the type in overlay.yaml.",
  };
}

function withVersion(info: JsonObject, note: Note): JsonObject {
  if ((own(info, "version") ?? null) !== null) return info;
  const next = "Write the version of the API in overlay.yaml.";
  const expected = "a version of the API";
  note({ rule: "info", severity: "warning", pointer: "#/info", expected, found: "none; it stays empty", next });
  return { ...info, version: "" };
}

// YAML parses `version: 1.0` and `default: 443` as numbers where the standard requires strings.
function withText(object: JsonObject, key: string): JsonObject {
  const value = own(object, key);
  return ["number", "bigint", "boolean"].includes(typeof value) ? { ...object, [key]: String(value) } : object;
}

function withTexts(object: JsonObject, key: string): JsonObject {
  const values = own(object, key);
  if (!Array.isArray(values) || values.every((value) => typeof value === "string")) return object;
  return { ...object, [key]: values.map((value) => (isObject(value) ? value : String(value))) };
}

// JSON Schema's third draft had `required: true` on the property itself.
function withRequiredList(schema: JsonObject): JsonObject {
  const isSlip = (value: Json) => isObject(value) && typeof own(value, "required") === "boolean";
  const properties = Object.entries(objectAt(schema, "properties") ?? {});
  const whole = typeof own(schema, "required") === "boolean" ? omit(schema, "required") : schema;
  if (!properties.some(([, property]) => isSlip(property))) return whole;
  const meant = properties.filter(([, property]) => isObject(property) && own(property, "required") === true);
  const required = [...new Set([...listAt(schema, "required"), ...meant.map(([name]) => name)])];
  const mended = properties.map(([name, property]): [string, Json] => [
    name,
    isSlip(property) ? omit(property as JsonObject, "required") : property,
  ]);
  return { ...whole, properties: Object.fromEntries(mended), ...(required.length > 0 ? { required } : {}) };
}
