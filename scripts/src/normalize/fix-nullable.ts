import { isObject, type Json, type JsonObject, own } from "../document/json.ts";
import { rewrite } from "../document/walk.ts";

const nothing: JsonObject = { type: "null" };

/**
 * Converts OpenAPI 3.0's `nullable: true` to JSON Schema wherever it occurs, also beside `enum`, `$ref` and compositions,
 * where upgraders lose it.
 */
export function fixNullable(document: JsonObject): JsonObject {
  return rewrite(document, (object, kind, _, into) => into(kind === "schema" ? mend(object) : object));
}

function mend(schema: JsonObject): JsonObject {
  const nullable = own(schema, "nullable");
  // A property may be called `nullable`: then this is a map of schemas, which is never visited as a schema.
  if (typeof nullable !== "boolean") return schema;
  const { nullable: _, ...rest } = schema;
  if (!nullable) return rest;
  if (own(rest, "$ref") !== undefined || own(rest, "allOf") !== undefined) return orNull(rest);
  const widened: JsonObject = { ...rest };
  for (const key of ["anyOf", "oneOf"]) {
    const options = own(rest, key);
    if (Array.isArray(options)) widened[key] = options.some(isNull) ? options : [...options, nothing];
  }
  const values = own(rest, "enum");
  if (Array.isArray(values) && !values.includes(null)) widened.enum = [...values, null];
  const type = own(rest, "type") ?? impliedType(rest);
  if (type !== undefined) widened.type = [...new Set([type, "null"].flat())];
  return widened;
}

// Annotations stay outside the union, so that they are found without looking into it.
function orNull(schema: JsonObject): JsonObject {
  const outside = Object.entries(schema).filter(([key]) => isAnnotation(key));
  const inside = Object.entries(schema).filter(([key]) => !isAnnotation(key));
  const only = inside.length === 1 ? inside[0] : undefined;
  const [single] = only?.[0] === "allOf" && Array.isArray(only[1]) && only[1].length === 1 ? only[1] : [];
  return { ...Object.fromEntries(outside), anyOf: [single ?? Object.fromEntries(inside), nothing] };
}

/** Keywords that annotate a value and do not constrain it. */
export function isAnnotation(key: string): boolean {
  return /^(title|description|summary|deprecated|readOnly|writeOnly|default|examples?|externalDocs|x-.*)$/.test(key);
}

function isNull(option: Json): boolean {
  return isObject(option) && own(option, "type") === "null";
}

function impliedType(schema: JsonObject): string | undefined {
  if (own(schema, "properties") !== undefined) return "object";
  return own(schema, "items") === undefined ? undefined : "array";
}
