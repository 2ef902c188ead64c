import { isObject, type Json, type JsonObject, objectAt, omit } from "../document/json.ts";
import { schemaName } from "../document/schema-name.ts";

/** Drops the schemas that no operation refers to, directly or through other schemas. Needs a bundled OpenAPI 3 document. */
export function dropUnusedSchemas(document: JsonObject): JsonObject {
  const components = objectAt(document, "components");
  const schemas = components === undefined ? undefined : objectAt(components, "schemas");
  if (components === undefined || schemas === undefined) return document;
  const used = new Set<string>();
  const queue = referencesIn({ ...document, components: omit(components, "schemas") });
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (used.has(name) || !Object.hasOwn(schemas, name)) continue;
    used.add(name);
    referencesIn(schemas[name] as Json, queue);
  }
  const kept = Object.entries(schemas).filter(([name]) => used.has(name));
  return { ...document, components: { ...components, schemas: Object.fromEntries(kept) } };
}

// Anything that looks like a reference counts, data included: one schema too many does no harm.
function referencesIn(value: Json, found: string[] = []): string[] {
  if (Array.isArray(value)) for (const item of value) referencesIn(item, found);
  if (!isObject(value)) return found;
  for (const [key, member] of Object.entries(value)) {
    if (key === "$ref") found.push(...named(member));
    else if (key === "mapping" && isObject(member)) found.push(...Object.values(member).flatMap(named));
    referencesIn(member, found);
  }
  return found;
}

function named(ref: Json): string[] {
  return [schemaName(ref) ?? []].flat();
}
