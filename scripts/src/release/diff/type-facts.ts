import { escapeToken, getPointer, isObject, type Json, own } from "../../document/json.ts";
import type { Document, Schema } from "../../document/openapi.ts";

/** A schema and where it stands in its document. */
export interface Placed {
  schema: Schema;
  pointer: string;
}

/** What a schema says about a value, references and `allOf` folded in. */
export interface TypeFacts {
  pointer: string;
  /** JSON types without `null`; empty: any. */
  types: readonly string[];
  nullable: boolean;
  /** From `enum` or `const`, without `null`. */
  values?: readonly Json[];
  properties: ReadonlyMap<string, Placed>;
  required: ReadonlySet<string>;
  /** `false`: closed by the schema; `undefined`: says nothing. */
  additional?: Placed | boolean;
  items?: Placed;
  tuple: readonly Placed[];
  /** The members of `oneOf` and `anyOf`, without `null`. */
  variants: readonly Placed[];
  /** The property that tells the variants apart, and the values it may have. */
  discriminator?: { property: string; values: readonly string[] };
  /** Every other keyword: validation, `default`, `readOnly`, `deprecated`, texts. */
  keywords: ReadonlyMap<string, Json>;
}

type Draft = { -readonly [key in keyof TypeFacts]: TypeFacts[key] } & {
  properties: Map<string, Placed>;
  required: Set<string>;
  variants: Placed[];
  keywords: Map<string, Json>;
};

/** Follows local references; a reference to nowhere or round in a ring is a schema that says nothing. */
export function resolve(placed: Placed, document: Document): Placed {
  const seen = new Set<string>();
  let here = placed;
  while (isObject(here.schema) && typeof here.schema.$ref === "string") {
    const { $ref } = here.schema;
    const target = getPointer(document as unknown as Json, $ref);
    if (seen.has($ref) || (!isObject(target) && typeof target !== "boolean")) return { ...here, schema: {} };
    seen.add($ref);
    here = { schema: target, pointer: $ref };
  }
  return here;
}

export function typeFacts(placed: Placed, document: Document): TypeFacts {
  const here = resolve(placed, document);
  const draft: Draft = {
    pointer: here.pointer,
    types: [],
    nullable: false,
    properties: new Map(),
    required: new Set(),
    tuple: [],
    variants: [],
    keywords: new Map(),
  };
  fold(here, draft, document, new Set());
  foldNullVariant(draft, document);
  return draft;
}

function fold(placed: Placed, draft: Draft, document: Document, seen: Set<Schema>): void {
  const { schema, pointer } = resolve(placed, document);
  if (!isObject(schema) || seen.has(schema)) return;
  seen.add(schema);
  for (const [index, part] of list(schema.allOf)) {
    fold({ schema: part as Schema, pointer: `${pointer}/allOf/${index}` }, draft, document, seen);
  }
  foldTypes(schema, draft);
  for (const [name, property] of Object.entries(isObject(schema.properties) ? schema.properties : {})) {
    const place = `${pointer}/properties/${escapeToken(name)}`;
    draft.properties.set(name, { schema: property as Schema, pointer: place });
  }
  for (const [, name] of list(schema.required)) draft.required.add(String(name));
  foldParts(schema, pointer, draft);
  foldVariants(schema, pointer, draft);
  for (const [key, value] of Object.entries(schema)) {
    if (!structural.has(key)) draft.keywords.set(key, value);
  }
}

const structural = new Set([
  "$ref",
  "type",
  "nullable",
  "enum",
  "const",
  "properties",
  "required",
  "additionalProperties",
  "items",
  "prefixItems",
  "allOf",
  "oneOf",
  "anyOf",
  "discriminator",
]);

function foldTypes(schema: { [key: string]: Json }, draft: Draft): void {
  const types = list(schema.type ?? []).map(([, type]) => String(type));
  const values = "const" in schema ? [schema.const as Json] : Array.isArray(schema.enum) ? schema.enum : undefined;
  if (types.includes("null") || schema.nullable === true || values?.includes(null)) draft.nullable = true;
  const named = types.filter((type) => type !== "null");
  if (named.length > 0) draft.types = named;
  else if (draft.types.length === 0) draft.types = impliedTypes(schema, values);
  if (values !== undefined) draft.values = values.filter((value) => value !== null);
}

function impliedTypes(schema: { [key: string]: Json }, values: readonly Json[] | undefined): string[] {
  if (isObject(schema.properties) || isObject(schema.additionalProperties)) return ["object"];
  if (schema.items !== undefined || schema.prefixItems !== undefined) return ["array"];
  const kinds = (values ?? []).filter((value) => value !== null).map((value) => typeof value as string);
  return [...new Set(kinds)].sort();
}

function foldParts(schema: { [key: string]: Json }, pointer: string, draft: Draft): void {
  const additional = own(schema, "additionalProperties");
  if (typeof additional === "boolean") draft.additional = additional;
  else if (isObject(additional)) {
    const open = Object.keys(additional).length === 0;
    draft.additional = open ? true : { schema: additional, pointer: `${pointer}/additionalProperties` };
  }
  if (schema.items !== undefined) draft.items = { schema: schema.items as Schema, pointer: `${pointer}/items` };
  if (Array.isArray(schema.prefixItems)) {
    draft.tuple = schema.prefixItems.map((item, at) => ({
      schema: item as Schema,
      pointer: `${pointer}/prefixItems/${at}`,
    }));
  }
}

function foldVariants(schema: { [key: string]: Json }, pointer: string, draft: Draft): void {
  for (const keyword of ["oneOf", "anyOf"] as const) {
    for (const [index, variant] of list(schema[keyword])) {
      if (isObject(variant) && variant.type === "null") draft.nullable = true;
      else draft.variants.push({ schema: variant as Schema, pointer: `${pointer}/${keyword}/${index}` });
    }
  }
  const { discriminator } = schema;
  if (!isObject(discriminator) || typeof discriminator.propertyName !== "string") return;
  const mapped = isObject(discriminator.mapping) ? Object.keys(discriminator.mapping) : [];
  draft.discriminator = { property: discriminator.propertyName, values: mapped };
}

// `anyOf: [X, { type: "null" }]` says what `X` with a nullable type says.
function foldNullVariant(draft: Draft, document: Document): void {
  const [only, ...others] = draft.variants;
  if (only === undefined || others.length > 0) return;
  const { nullable } = draft;
  draft.variants = [];
  fold(only, draft, document, new Set());
  draft.pointer = resolve(only, document).pointer;
  draft.nullable ||= nullable;
}

function list(value: Json | undefined): [number, Json][] {
  if (value === undefined) return [];
  return [...(Array.isArray(value) ? value : [value]).entries()];
}

/** A schema so plain that another one like it says nothing about the two being the same thing. */
export function describesNothing(schema: Schema): boolean {
  return !isObject(schema) || Object.keys(schema).every((key) => key === "type" || key === "format");
}
