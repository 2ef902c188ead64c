import {
  equalJson,
  isObject,
  type Json,
  type JsonObject,
  listAt,
  mapValues,
  objectAt,
  omit,
  own,
  toJsonText,
} from "../../document/json.ts";
import type { Document, Schema } from "../../document/openapi.ts";
import { schemaFacts } from "../../document/schema-facts.ts";
import { schemaName } from "../../document/schema-name.ts";
import { namedSchemas } from "./visit-schemas.ts";

// Where nothing is composed, what is not evaluated is what is additional.
export function withEvaluated(schema: JsonObject): JsonObject {
  const composed = ["$ref", "allOf", "anyOf", "oneOf", "if", "dependentSchemas"];
  if (composed.some((key) => own(schema, key) !== undefined)) return schema;
  const { unevaluatedProperties: members, unevaluatedItems: items } = schema;
  // What `contains` matches is evaluated as well, wherever it is in the list.
  const isRest = items !== undefined && own(schema, "contains") === undefined;
  return {
    ...(members !== undefined && { additionalProperties: members }),
    ...(isRest && { items }),
    ...omit(schema, "unevaluatedProperties", "unevaluatedItems"),
  };
}

// `not: {}` allows nothing, as `false` does.
export function withImpossible(schema: JsonObject): JsonObject {
  const properties = objectAt(schema, "properties");
  const isImpossible = (value: Json) => isObject(value) && (value.not === true || equalJson(value.not ?? null, {}));
  if (properties === undefined || !Object.values(properties).some(isImpossible)) return schema;
  return { ...schema, properties: mapValues(properties, (value) => (isImpossible(value) ? false : value)) };
}

const compositions = ["allOf", "oneOf", "anyOf"];

/** Names that are required where another part of the same value describes them. */
export function withRequiredMembers(schema: JsonObject, document: JsonObject): JsonObject {
  if (!["required", ...compositions].some((key) => own(schema, key) !== undefined)) return schema;
  const { properties, types } = schemaFacts(schema as Schema, document as unknown as Document);
  const isObjectLike = types.size === 0 || types.has("object");
  return isObjectLike ? describeRequired(schema, properties, document) : schema;
}

function describeRequired(
  schema: JsonObject,
  described: ReadonlyMap<string, Schema>,
  document: JsonObject,
  above: Json = {},
): JsonObject {
  // Another part's properties are additional to this one.
  const rest = own(schema, "patternProperties") === undefined ? (own(schema, "additionalProperties") ?? above) : {};
  const parts = compositions
    .filter((key) => Array.isArray(own(schema, key)))
    .map((key): [string, Json] => [
      key,
      listAt(schema, key).map((part) =>
        isObject(part) && own(part, "$ref") === undefined ? describeRequired(part, described, document, rest) : part,
      ),
    ]);
  const added = undescribed(schema, document).map((name): [string, Json] => [
    name,
    (described.get(name) ?? (isObject(rest) ? rest : {})) as Json,
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
export function withOpenMembers(schema: JsonObject): JsonObject {
  const patternProperties = objectAt(schema, "patternProperties") ?? {};
  const patterns = Object.values(patternProperties);
  const rest = own(schema, "additionalProperties");
  const named = Object.values(objectAt(schema, "properties") ?? {});
  const bare = omit(schema, "patternProperties");
  if (rest === true) return bare;
  // What matches no pattern may be anything.
  const isCovered = rest !== undefined || patterns.length === 0 || Object.keys(patternProperties).some(matchesAll);
  if (!isCovered) return { ...bare, additionalProperties: true };
  const open = [...(isObject(rest) ? [rest] : []), ...patterns];
  if (open.length === 0) return bare;
  const isUnknown = open.some((each) => each === true || (isObject(each) && Object.keys(each).length === 0));
  if (isUnknown) return { ...bare, additionalProperties: true };
  const all = distinct([...open, ...named]);
  return { ...bare, additionalProperties: all.length === 1 ? (all[0] as Json) : { anyOf: all } };
}

function matchesAll(pattern: string): boolean {
  return /^\^?(\.[*+]|\[\\s\\S\][*+])?\$?$/.test(pattern);
}

function distinct(schemas: readonly Json[]): Json[] {
  const seen = new Map(schemas.map((schema) => [toJsonText(schema), schema]));
  return [...seen.values()];
}
