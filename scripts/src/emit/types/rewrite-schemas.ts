import { isObject, type Json, type JsonObject, listAt, objectAt, omit, own, toJsonText } from "../../document/json.ts";
import type { Document, Schema } from "../../document/openapi.ts";
import { schemaFacts } from "../../document/schema-facts.ts";
import { schemaName } from "../../document/schema-name.ts";
import { tupleMember } from "./tuple-member.ts";
import { mapSchemas, namedSchemas } from "./visit-schemas.ts";

/** Rewrites keywords that openapi-typescript ignores into forms that it handles. Discriminators are rewritten before. */
export function rewriteSchemas(document: JsonObject): JsonObject {
  const steps = [withExactValues, withReferenceAside, withChoiceAside, withRequiredMembers, withOpenMembers, withTuple];
  return mapSchemas(document, (schema) => steps.reduce((rewritten, step) => step(rewritten, document), schema));
}

/** Keywords that constrain a value, as opposed to annotations. */
const typed = [
  "type",
  "properties",
  "required",
  "additionalProperties",
  "patternProperties",
  "allOf",
  "oneOf",
  "anyOf",
  "enum",
  "const",
  "items",
];

// JavaScript has no number for these values, so that a type with them would be wrong.
function withExactValues(schema: JsonObject): JsonObject {
  const values = [...listAt(schema, "enum"), own(schema, "const")];
  return values.some((value) => typeof value === "bigint") ? omit(schema, "enum", "const") : schema;
}

// Since 3.1, siblings of a `$ref` apply as well.
function withReferenceAside(schema: JsonObject): JsonObject {
  const ref = own(schema, "$ref");
  if (ref === undefined || !typed.some((key) => own(schema, key) !== undefined)) return schema;
  return { ...omit(schema, "$ref"), allOf: [{ $ref: ref }, ...listAt(schema, "allOf")] };
}

// A choice and its siblings apply together; openapi-typescript uses only one of them.
function withChoiceAside(schema: JsonObject): JsonObject {
  const beside = ["properties", "allOf", "additionalProperties", "required"];
  if (own(schema, "anyOf") === undefined || !beside.some((key) => own(schema, key) !== undefined)) return schema;
  return { ...omit(schema, "anyOf"), allOf: [...listAt(schema, "allOf"), { anyOf: listAt(schema, "anyOf") }] };
}

/** Names that are required where another part of the same value describes them. */
function withRequiredMembers(schema: JsonObject, document: JsonObject): JsonObject {
  const { properties } = schemaFacts(schema as Schema, document as unknown as Document);
  return describeRequired(schema, properties, document);
}

const compositions = ["allOf", "oneOf", "anyOf"];

function describeRequired(
  schema: JsonObject,
  described: ReadonlyMap<string, Schema>,
  document: JsonObject,
): JsonObject {
  const parts = compositions
    .filter((key) => Array.isArray(own(schema, key)))
    .map((key): [string, Json] => [
      key,
      listAt(schema, key).map((part) =>
        isObject(part) && own(part, "$ref") === undefined ? describeRequired(part, described, document) : part,
      ),
    ]);
  const added = undescribed(schema, document).map((name): [string, Json] => [
    name,
    (described.get(name) ?? {}) as Json,
  ]);
  const members = { ...objectAt(schema, "properties"), ...Object.fromEntries(added) };
  return { ...schema, ...Object.fromEntries(parts), ...(added.length > 0 && { properties: members }) };
}

// openapi-typescript already requires what the same part describes.
function undescribed(schema: JsonObject, document: JsonObject): string[] {
  if (!isObjectLike(schema)) return [];
  const parts = listAt(schema, "allOf").map((part) => {
    const name = isObject(part) ? schemaName(own(part, "$ref")) : undefined;
    return name === undefined ? part : (namedSchemas(document)[name] ?? null);
  });
  const described = [schema, ...parts].flatMap((part) =>
    isObject(part) ? Object.keys(objectAt(part, "properties") ?? {}) : [],
  );
  return listAt(schema, "required").filter(
    (name): name is string => typeof name === "string" && !described.includes(name),
  );
}

function isObjectLike(schema: JsonObject): boolean {
  const type = own(schema, "type");
  return type === undefined || [type].flat().includes("object");
}

// In TypeScript, an index signature has to allow the named members as well.
function withOpenMembers(schema: JsonObject): JsonObject {
  const patterns = Object.values(objectAt(schema, "patternProperties") ?? {});
  const rest = own(schema, "additionalProperties");
  const named = Object.values(objectAt(schema, "properties") ?? {});
  const bare = omit(schema, "patternProperties");
  if (rest === true) return bare;
  const open = [...(isObject(rest) ? [rest] : []), ...patterns];
  if (open.length === 0) return bare;
  const isUnknown = open.some((each) => each === true || (isObject(each) && Object.keys(each).length === 0));
  if (isUnknown) return { ...bare, additionalProperties: true };
  const all = distinct([...open, ...named]);
  return { ...bare, additionalProperties: all.length === 1 ? (all[0] as Json) : { anyOf: all } };
}

function distinct(schemas: readonly Json[]): Json[] {
  const seen = new Map(schemas.map((schema) => [toJsonText(schema), schema]));
  return [...seen.values()];
}

// JSON Schema 2020-12, section 10.3.1.1: fewer items than `prefixItems` are fine, and others may follow.
function withTuple(schema: JsonObject): JsonObject {
  const items = own(schema, "prefixItems");
  if (!Array.isArray(items) || items.length === 0) return schema;
  const least = Number(own(schema, "minItems") ?? 0);
  const most = own(schema, "maxItems");
  const rest = own(schema, "items") ?? true;
  const isClosed = rest === false || (typeof most === "number" && most <= items.length);
  const shown = typeof most === "number" ? items.slice(0, most) : items;
  const members = shown.map((item, index): [string, Json] => [tupleMember(index), item]);
  const properties = Object.fromEntries([...members, ...(isClosed ? [] : [[tupleMember("rest"), rest]])]);
  const required = shown.flatMap((_, index) => (index < least ? [tupleMember(index)] : []));
  const type = [own(schema, "type") ?? "array"].flat().includes("null") ? ["object", "null"] : "object";
  return { ...omit(schema, "prefixItems", "items", "minItems", "maxItems"), type, properties, required };
}
