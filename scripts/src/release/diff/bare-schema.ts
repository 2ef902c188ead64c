import { isObject, type Json, type JsonObject } from "../../document/json.ts";
import type { Schema } from "../../document/openapi.ts";

const maps = new Set(["properties", "patternProperties", "$defs", "dependentSchemas"]);
const data = new Set(["enum", "const", "default", "required", "discriminator"]);

/** Keywords that only describe. */
export const textKeywords: ReadonlySet<string> = new Set([
  "title",
  "description",
  "example",
  "examples",
  "externalDocs",
  "xml",
  "$comment",
]);

/** A copy of a schema without anything that only describes it. */
export function bareSchema(schema: Schema): Schema {
  return bare(schema) as Schema;
}

function bare(value: Json): Json {
  if (Array.isArray(value)) return value.map(bare);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([key]) => !textKeywords.has(key) && !key.startsWith("x-"));
  return Object.fromEntries(
    kept.map(([key, member]) => [key, data.has(key) ? member : maps.has(key) ? bareMap(member) : bare(member)]),
  );
}

function bareMap(value: Json): Json {
  if (!isObject(value)) return value;
  const copy: JsonObject = {};
  for (const [name, member] of Object.entries(value))
    Object.defineProperty(copy, name, { value: bare(member), enumerable: true });
  return copy;
}
