import { isObject, type Json, type JsonObject, listAt, objectAt, omit, own } from "../document/json.ts";
import type { Kind } from "../document/shape.ts";
import { rewrite } from "../document/walk.ts";

/** Mends slips of the pen that leave no doubt about what was meant. */
export function fixCommonMistakes(document: JsonObject): JsonObject {
  return rewrite(document, (object, kind, _, into) => into(mend(object, kind)));
}

function mend(object: JsonObject, kind: Kind): JsonObject {
  if (kind === "info") return withText(object, "version");
  if (kind === "variable") return withTexts(withText(object, "default"), "enum");
  return kind === "schema" ? withRequiredList(object) : object;
}

// YAML takes `version: 1.0` and `default: 443` for numbers where the standard wants texts.
function withText(object: JsonObject, key: string): JsonObject {
  const value = own(object, key);
  return typeof value === "number" || typeof value === "boolean" ? { ...object, [key]: String(value) } : object;
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
