import { isObject, type JsonObject } from "../../document/json.ts";
import type { Document, Schema, SchemaObject } from "../../document/openapi.ts";
import { schemaFacts, schemaParts } from "../../document/schema-facts.ts";
import { walk } from "../../document/walk.ts";
import { mapSchemas } from "./visit-schemas.ts";

/**
 * Where `additionalProperties` of a base refuse the members that schemas made of it declare, there is no valid value at
 * all, although vendors mean the members that nothing declares. In the types, such a base allows any other member.
 */
export function widenRest(document: JsonObject): JsonObject {
  const typed = document as unknown as Document;
  const widened = new Set<unknown>();
  walk(document, (schema, kind) => {
    if (kind !== "schema" || schema.allOf === undefined) return;
    const bases = schemaParts(schema as Schema, typed).filter((part) => isObject(part.additionalProperties));
    if (bases.length === 0) return;
    const { properties } = schemaFacts(schema as Schema, typed);
    for (const base of bases) if (refusesAny(base, properties, typed)) widened.add(base);
  });
  if (widened.size === 0) return document;
  return mapSchemas(document, (schema) => (widened.has(schema) ? { ...schema, additionalProperties: true } : schema));
}

function refusesAny(base: SchemaObject, members: ReadonlyMap<string, Schema>, document: Document): boolean {
  const { types } = schemaFacts(base.additionalProperties, document);
  const others = [...members].filter(([name]) => !Object.hasOwn(base.properties ?? {}, name));
  return types.size > 0 && others.some(([, member]) => isDisjoint(types, schemaFacts(member, document).types));
}

function isDisjoint(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const numeric = (type: string) => (type === "integer" ? "number" : type);
  const names = new Set([...one].map(numeric));
  return other.size > 0 && [...other].every((type) => !names.has(numeric(type)));
}
