import { equalJson, isObject, type Json } from "./json.ts";
import type { Document, Schema, SchemaObject } from "./openapi.ts";
import { schemaName } from "./schema-name.ts";

/** What a schema requires of a value, with references and `allOf` followed but not `oneOf` and `anyOf`. */
export interface SchemaFacts {
  /** The allowed types without `null`; empty where the schema does not say. */
  types: ReadonlySet<string>;
  nullable: boolean;
  /** The values that `enum` and `const` allow. */
  enum?: readonly Json[];
  format?: string;
  pattern?: string;
  /** Values that `examples` and `example` give. */
  examples: readonly Json[];
  minLength?: number;
  /** How many items a list may have, also as a tuple that ends. */
  maxItems?: number;
  minItems?: number;
  items?: Schema;
  prefixItems?: readonly Schema[];
  required: ReadonlySet<string>;
  properties: ReadonlyMap<string, Schema>;
  /** The schema of members without one of their own. */
  additionalProperties?: Schema;
  /** Whether other members are forbidden than those that it names. */
  closed: boolean;
  /** Written by the vendor alone. */
  readOnly: boolean;
  /** Whether there is a `oneOf` or `anyOf`, which is not followed. */
  choice: boolean;
}

/** The schemas that hold for a value at once: the schema's own, with references and `allOf` followed. */
export function schemaParts(schema: Schema | undefined, document: Document): SchemaObject[] {
  return partsOf(schema, document, new Set());
}

export function schemaFacts(schema: Schema | undefined, document: Document): SchemaFacts {
  const parts = schemaParts(schema, document);
  const type = parts.flatMap((part) => (part.type === undefined ? [] : [new Set([part.type].flat())]));
  const allowed = [...(type[0] ?? [])].filter((name) => type.every((types) => types.has(name)));
  const values = parts
    .flatMap(({ enum: list, const: value }) => [list ?? [], value === undefined ? [] : [value]])
    .filter((list) => list.length > 0);
  const lengths = parts.flatMap(({ items, prefixItems, maxItems }) => [
    ...(items === false ? [prefixItems?.length ?? 0] : []),
    ...(maxItems === undefined ? [] : [maxItems]),
  ]);
  const first = <
    Key extends "format" | "pattern" | "minLength" | "minItems" | "items" | "prefixItems" | "additionalProperties",
  >(
    key: Key,
  ) => {
    const value = parts.find((part) => part[key] !== undefined)?.[key];
    return value === undefined ? {} : { [key]: value };
  };
  return {
    types: new Set(allowed.filter((name) => name !== "null")),
    nullable: parts.every((part) => allows("null", part, document)),
    required: new Set(parts.flatMap((part) => part.required ?? [])),
    properties: new Map(parts.flatMap((part) => Object.entries(part.properties ?? {}))),
    closed: isClosed(parts),
    readOnly: parts.some((part) => part.readOnly === true),
    examples: parts.flatMap(({ examples, example }) => [examples ?? [], example ?? []].flat()),
    choice: parts.some((part) => part.oneOf !== undefined || part.anyOf !== undefined),
    ...(values[0] !== undefined && {
      enum: values[0].filter((value) => values.every((list) => list.some((one) => equalJson(one, value)))),
    }),
    ...(lengths.length > 0 && { maxItems: Math.min(...lengths) }),
    ...first("format"),
    ...first("pattern"),
    ...first("minLength"),
    ...first("minItems"),
    ...first("items"),
    ...first("prefixItems"),
    ...first("additionalProperties"),
  };
}

/** Keywords that may name further members of an object. */
const naming = ["patternProperties", "if", "then", "else", "dependentSchemas"];

function isClosed(parts: readonly SchemaObject[]): boolean {
  const closes = parts.some((part) => part.additionalProperties === false || part.unevaluatedProperties === false);
  return closes && !parts.some((part) => naming.some((keyword) => part[keyword] !== undefined));
}

function partsOf(schema: Schema | undefined, document: Document, seen: Set<string>): SchemaObject[] {
  if (!isObject(schema)) return [];
  const key = schemaName(schema.$ref);
  const target = key === undefined || seen.has(key) ? undefined : document.components?.schemas?.[key];
  const below = key === undefined ? seen : new Set([...seen, key]);
  return [
    schema,
    ...partsOf(target, document, below),
    ...(schema.allOf ?? []).flatMap((part) => partsOf(part, document, below)),
  ];
}

/** Whether the schema allows a value of this type, with `oneOf` and `anyOf` followed. */
export function allows(
  type: "null" | "object",
  schema: Schema | undefined,
  document: Document,
  seen: ReadonlySet<Schema> = new Set(),
): boolean {
  if (schema === undefined || typeof schema === "boolean" || seen.has(schema)) return schema !== false;
  const key = schemaName(schema.$ref);
  const isOfType = (value: Json) => (type === "null" ? value === null : isObject(value));
  const allowed = (other: Schema | undefined) => allows(type, other, document, new Set([...seen, schema]));
  return (
    (schema.type === undefined || [schema.type].flat().includes(type)) &&
    (schema.enum === undefined || schema.enum.some(isOfType)) &&
    (schema.const === undefined || isOfType(schema.const)) &&
    (key === undefined || allowed(document.components?.schemas?.[key])) &&
    (schema.allOf ?? []).every(allowed) &&
    ((schema.oneOf ?? schema.anyOf)?.some(allowed) ?? true)
  );
}
