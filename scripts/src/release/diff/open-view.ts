import { isObject, type Json, type JsonObject, jsonTypeOf, mapValues } from "../../document/json.ts";
import type { Document } from "../../document/openapi.ts";

const schemaMaps = new Set(["properties", "patternProperties", "$defs", "dependentSchemas"]);

/**
 * The document with every enumeration taken for its base type: in what callers are given, a new value is no breach.
 * Discriminators go with them.
 */
export function openView(document: Document): Document {
  return open(document as unknown as Json, false) as unknown as Document;
}

function open(value: Json, isMap: boolean): Json {
  if (Array.isArray(value)) return value.map((item) => open(item, false));
  if (!isObject(value)) return value;
  if (isMap) return mapValues(value, (member) => open(member, false));
  const { discriminator, ...rest } = value;
  const kept = isEnumerated(value) ? openEnum(rest) : rest;
  return mapValues(kept, (member, key) =>
    key === "examples" || key === "default" ? member : open(member, schemaMaps.has(key)),
  );
}

function isEnumerated(value: JsonObject): boolean {
  return Array.isArray(value.enum) || "const" in value;
}

function openEnum({ enum: values, const: one, ...rest }: JsonObject): JsonObject {
  if (rest.type !== undefined) return rest;
  const kinds = (Array.isArray(values) ? values : [one ?? null]).map((value) =>
    value === null ? "null" : jsonTypeOf(value),
  );
  const types = [...new Set(kinds)].filter((kind) => kind !== "object");
  return types.length === 0 ? rest : { ...rest, type: types };
}
