import { isObject, type Json, type JsonObject } from "./json.ts";
import type { Document } from "./openapi.ts";
import { schemaName } from "./schema-name.ts";

/** A copy of the document with the same meaning, in forms that openapi-typescript handles. */
export function openParents(document: Document): JsonObject {
  const components = { ...document.components, schemas: structuredClone(document.components?.schemas ?? {}) };
  const schemas = components.schemas as JsonObject;
  for (const [key, schema] of Object.entries(schemas)) {
    visit(schema, (part) => {
      if (part.const === null) part.type = "null";
      if (Array.isArray(part.allOf)) part.allOf = part.allOf.map((item) => openParent(item, key, schemas));
    });
  }
  return { ...document, components } as unknown as JsonObject;
}

// `Dog` is `allOf: [Pet]` and `Pet` is `oneOf: [Dog, Cat]`: Dog inherits what Pet declares beside its `oneOf`.
function openParent(item: Json, child: string, schemas: JsonObject): Json {
  if (item === true) return {};
  if (!isObject(item)) return item;
  const key = schemaName(item.$ref);
  const parent = key === undefined ? undefined : schemas[key];
  if (!isObject(parent) || !offers(parent, child, schemas, new Set())) return item;
  const { oneOf, anyOf, discriminator, ...rest } = parent;
  return Object.keys(rest).length === 0 ? { type: "object" } : structuredClone(rest);
}

function offers(schema: Json | undefined, child: string, schemas: JsonObject, seen: Set<string>): boolean {
  if (!isObject(schema)) return false;
  return [schema.oneOf, schema.anyOf].flat().some((choice) => {
    const key = isObject(choice) ? schemaName(choice.$ref) : undefined;
    if (key === undefined || seen.has(key)) return false;
    return key === child || offers(schemas[key], child, schemas, seen.add(key));
  });
}

function visit(value: Json | undefined, change: (part: JsonObject) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, change);
  if (!isObject(value)) return;
  change(value);
  for (const member of Object.values(value)) visit(member, change);
}
