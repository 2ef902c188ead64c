import { isObject, type Json, type JsonObject, listAt, objectAt, omit, own, textAt } from "../../document/json.ts";
import type { Document, Schema } from "../../document/openapi.ts";
import { schemaFacts } from "../../document/schema-facts.ts";
import { schemaName } from "../../document/schema-name.ts";
import { walk } from "../../document/walk.ts";
import { mapSchemas, namedSchemas, withSchemas } from "./visit-schemas.ts";

/** By schema and property: the values that mean this schema and no other. */
type Values = Map<string, Map<string, Set<string>>>;

/**
 * Expresses discriminators (OpenAPI 3.1, Discriminator Object) in JSON Schema: each schema that can be chosen requires
 * the property with its own values. Where one schema has different values in different unions, each union adds its own.
 */
export function rewriteDiscriminators(document: JsonObject): JsonObject {
  const schemas = namedSchemas(document);
  const values: Values = new Map();
  walk(document, (object, kind) => {
    if (kind === "schema") collectUnion(object, schemas, values);
  });
  for (const name of Object.keys(schemas)) collectAncestors(name, schemas, values);
  if (values.size === 0) return document;
  const all = withDescendants(values, schemas);
  const narrowed = Object.fromEntries(
    Object.entries(schemas).map(([name, schema]): [string, Json] => [name, narrow(schema, all.get(name), document)]),
  );
  return mapSchemas(withSchemas(document, narrowed), (schema) => withoutDiscriminator(schema, schemas, all, document));
}

function discriminatorOf(schema: JsonObject): { property: string; mapping: JsonObject } | undefined {
  const discriminator = objectAt(schema, "discriminator");
  const property = discriminator === undefined ? undefined : textAt(discriminator, "propertyName");
  if (discriminator === undefined || property === undefined) return undefined;
  return { property, mapping: objectAt(discriminator, "mapping") ?? {} };
}

function options(schema: JsonObject): Json[] {
  return [...listAt(schema, "oneOf"), ...listAt(schema, "anyOf")];
}

/** The final target of a reference, through schemas that are only references themselves. */
function targetName(schema: Json, schemas: JsonObject, depth = 0): string | undefined {
  const name = isObject(schema) ? schemaName(own(schema, "$ref")) : undefined;
  const target = name === undefined ? undefined : own(schemas, name);
  const isAlias = isObject(target) && Object.keys(omit(target, "title", "description", "deprecated")).join() === "$ref";
  return isAlias && depth < 20 ? targetName(target, schemas, depth + 1) : name;
}

/** The values of one option: those of the mapping, or else its name. */
function valuesOf(option: Json, mapping: JsonObject, schemas: JsonObject): string[] {
  const name = isObject(option) ? schemaName(own(option, "$ref")) : undefined;
  const target = targetName(option, schemas);
  const mapped = Object.entries(mapping)
    .filter(([, ref]) => [name, target].includes(targetName({ $ref: ref }, schemas)) || schemaName(ref) === name)
    .map(([value]) => value);
  return mapped.length > 0 || name === undefined ? mapped : [name];
}

function collectUnion(schema: JsonObject, schemas: JsonObject, values: Values): void {
  const discriminator = discriminatorOf(schema);
  if (discriminator === undefined) return;
  for (const option of options(schema)) {
    const name = targetName(option, schemas);
    if (name !== undefined) add(values, name, discriminator.property, valuesOf(option, discriminator.mapping, schemas));
  }
}

// A schema that is `allOf` a schema with a discriminator, directly or not, is one of its choices.
function collectAncestors(name: string, schemas: JsonObject, values: Values): void {
  for (const ancestor of ancestorsOf(name, schemas)) {
    const schema = own(schemas, ancestor);
    const discriminator = isObject(schema) ? discriminatorOf(schema) : undefined;
    if (discriminator === undefined) continue;
    const ref = { $ref: `#/components/schemas/${name.replaceAll("~", "~0").replaceAll("/", "~1")}` };
    const found = valuesOf(ref, discriminator.mapping, schemas);
    // A union lists its choices; a schema that is made of it is another of them only if the mapping says so.
    const isUnion = isObject(schema) && options(schema).length > 0;
    const isMapped = found.every((value) => own(discriminator.mapping, value) !== undefined);
    if (!isUnion || isMapped) add(values, name, discriminator.property, found);
  }
}

function ancestorsOf(name: string, schemas: JsonObject, seen: Set<string> = new Set()): Set<string> {
  const schema = own(schemas, name);
  for (const part of isObject(schema) ? listAt(schema, "allOf") : []) {
    const parent = targetName(part, schemas);
    if (parent === undefined || seen.has(parent)) continue;
    seen.add(parent);
    ancestorsOf(parent, schemas, seen);
  }
  return seen;
}

function add(values: Values, name: string, property: string, found: readonly string[]): void {
  if (found.length === 0) return;
  const own = values.get(name) ?? new Map<string, Set<string>>();
  own.set(property, new Set([...(own.get(property) ?? []), ...found]));
  values.set(name, own);
}

/** The values of a schema include those of its descendants. */
function withDescendants(values: Values, schemas: JsonObject): Values {
  const all: Values = new Map([...values].map(([name, own]) => [name, new Map(own)]));
  for (const [name, own] of values) {
    for (const ancestor of ancestorsOf(name, schemas)) {
      for (const property of values.get(ancestor)?.keys() ?? []) {
        add(all, ancestor, property, [...(own.get(property) ?? [])]);
      }
    }
  }
  return all;
}

function narrow(
  schema: Json,
  values: ReadonlyMap<string, ReadonlySet<string>> | undefined,
  document: JsonObject,
): Json {
  if (!isObject(schema) || values === undefined) return schema;
  return [...values].reduce((narrowed, [property, own]) => withValues(narrowed, property, own, document), schema);
}

/** The schema with these values for a required property. Its own declaration takes precedence. */
function withValues(
  schema: JsonObject,
  property: string,
  values: ReadonlySet<string>,
  document: JsonObject,
): JsonObject {
  const allowed = allowedValues(schema, property, values, document);
  const properties = objectAt(schema, "properties") ?? {};
  const member = own(properties, property);
  const required = [...new Set([...listAt(schema, "required"), property])];
  if (allowed === undefined) return { ...schema, required };
  const { const: _const, $ref: _ref, type: _type, ...rest } = isObject(member) ? member : {};
  const narrowed: JsonObject = { ...rest, enum: allowed };
  if (member !== undefined || !Array.isArray(own(schema, "allOf"))) {
    return { ...schema, required, properties: { ...properties, [property]: narrowed } };
  }
  const part = { type: "object", required: [property], properties: { [property]: narrowed } };
  return { ...schema, allOf: [...listAt(schema, "allOf"), part] };
}

// Nothing if the schema's own declaration already decides: a single value, or none of these values.
function allowedValues(
  schema: JsonObject,
  property: string,
  values: ReadonlySet<string>,
  document: JsonObject,
): Json[] | undefined {
  const member = schemaFacts(schema as Schema, document as unknown as Document).properties.get(property);
  const { enum: known, types } = schemaFacts(member, document as unknown as Document);
  const wanted = [...values].flatMap((value) => typed(value, types));
  if (wanted.length === 0) return undefined;
  if (known === undefined) return wanted;
  const both = wanted.filter((value) => known.includes(value));
  return known.length === 1 || both.length === 0 ? undefined : both;
}

// No value where the property is of a type that cannot have it: a list, or a number for `Cat`.
function typed(value: string, types: ReadonlySet<string>): Json[] {
  if (types.has("string") || types.size === 0) return [value];
  if (types.has("boolean")) return value === "true" || value === "false" ? [value === "true"] : [];
  const isNumeric = types.has("number") || types.has("integer");
  return isNumeric && value.trim() !== "" && Number.isFinite(Number(value)) ? [Number(value)] : [];
}

function withoutDiscriminator(schema: JsonObject, schemas: JsonObject, all: Values, document: JsonObject): JsonObject {
  const discriminator = discriminatorOf(schema);
  if (discriminator === undefined) return omit(schema, "discriminator");
  const { property, mapping } = discriminator;
  const own = (option: Json): Json => {
    const name = targetName(option, schemas);
    const mine = valuesOf(option, mapping, schemas);
    const everywhere = name === undefined ? undefined : all.get(name)?.get(property);
    if (name === undefined || everywhere === undefined || mine.length === everywhere.size) return option;
    const whole = (namedSchemas(document)[name] ?? {}) as JsonObject;
    const allowed = isObject(whole) ? allowedValues(whole, property, new Set(mine), document) : undefined;
    if (allowed === undefined) return option;
    return {
      allOf: [option, { type: "object", required: [property], properties: { [property]: { enum: allowed } } }],
    };
  };
  const { oneOf, anyOf } = schema;
  return {
    ...omit(schema, "discriminator"),
    ...(Array.isArray(oneOf) && { oneOf: oneOf.map(own) }),
    ...(Array.isArray(anyOf) && { anyOf: anyOf.map(own) }),
  };
}
