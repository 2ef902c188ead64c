import { escapeToken, getPointer, isObject, type Json, own } from "../../document/json.ts";
import type { Document, Schema } from "../../document/openapi.ts";
import { schemaName } from "../../document/schema-name.ts";

/** A schema and where it stands in its document. */
export interface Placed {
  schema: Schema;
  pointer: string;
  /** Name what it refers to by this place instead: other places refer to something else. */
  at?: string;
}

/** What a schema says about a value, references and `allOf` folded in. */
export interface TypeFacts {
  /** What its changes are reported for. */
  pointer: string;
  /** The schema itself, or a reference to it where it has a name. */
  self: Schema;
  /** JSON types without `null`; empty: any. */
  types: readonly string[];
  nullable: boolean;
  /** Pointer of the schema that allows `null`. */
  nullAt?: string;
  /** From `enum` or `const`, without `null`. */
  values?: readonly Json[];
  properties: ReadonlyMap<string, Placed>;
  /** By name, the pointer of the schema that requires it. */
  required: ReadonlyMap<string, string>;
  /** `false`: closed by the schema; `undefined`: says nothing. */
  additional?: Placed | boolean;
  items?: Placed;
  tuple: readonly Placed[];
  /** The members of `oneOf` and `anyOf`, without `null`. */
  variants: readonly Placed[];
  /** The property that tells the variants apart, and its values, whether they are mapped or the schemas' names. */
  discriminator?: { property: string; values: readonly string[] };
  /** Every other keyword: validation, `default`, `readOnly`, `deprecated`, texts. */
  keywords: ReadonlyMap<string, Json>;
}

type Draft = { -readonly [key in keyof TypeFacts]: TypeFacts[key] } & {
  properties: Map<string, Placed>;
  required: Map<string, string>;
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
  const pointer = placed.at ?? here.pointer;
  const draft: Draft = {
    pointer,
    self: selfOf(here),
    types: [],
    nullable: false,
    properties: new Map(),
    required: new Map(),
    tuple: [],
    variants: [],
    keywords: new Map(),
  };
  fold({ schema: here.schema, pointer }, draft, document, new Set());
  foldSiblings(placed, draft, document);
  foldNullVariant(draft, document, placed.at);
  return draft;
}

function selfOf({ schema, pointer }: Placed): Schema {
  return schemaName(pointer) === undefined ? schema : { $ref: pointer };
}

function fold(placed: Placed, draft: Draft, document: Document, seen: Set<Schema>): void {
  const { schema, pointer } = resolve(placed, document);
  if (!isObject(schema) || seen.has(schema)) return;
  seen.add(schema);
  if (schema !== placed.schema) foldSiblings(placed, draft, document);
  for (const [index, part] of list(schema.allOf)) {
    fold({ schema: part as Schema, pointer: `${pointer}/allOf/${index}` }, draft, document, seen);
  }
  foldTypes(schema, pointer, draft);
  for (const [name, property] of Object.entries(isObject(schema.properties) ? schema.properties : {})) {
    const place = `${pointer}/properties/${escapeToken(name)}`;
    draft.properties.set(name, { schema: property as Schema, pointer: place });
  }
  for (const [, name] of list(schema.required)) draft.required.set(String(name), pointer);
  foldParts(schema, pointer, draft);
  foldVariants(schema, pointer, draft);
  for (const [key, value] of Object.entries(schema)) {
    if (!structural.has(key)) draft.keywords.set(key, value);
  }
}

// OpenAPI 3.1 allows keywords beside `$ref`.
function foldSiblings({ schema, pointer }: Placed, draft: Draft, document: Document): void {
  if (!isObject(schema) || typeof schema.$ref !== "string" || Object.keys(schema).length === 1) return;
  const { $ref, ...siblings } = schema;
  fold({ schema: siblings as Schema, pointer }, draft, document, new Set());
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

function foldTypes(schema: { [key: string]: Json }, pointer: string, draft: Draft): void {
  const types = list(schema.type ?? []).map(([, type]) => String(type));
  const values = "const" in schema ? [schema.const as Json] : Array.isArray(schema.enum) ? schema.enum : undefined;
  if (types.includes("null") || schema.nullable === true || values?.includes(null)) allowNull(draft, pointer);
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
      if (isObject(variant) && variant.type === "null") allowNull(draft, pointer);
      else draft.variants.push({ schema: variant as Schema, pointer: `${pointer}/${keyword}/${index}` });
    }
  }
  const { discriminator } = schema;
  if (!isObject(discriminator) || typeof discriminator.propertyName !== "string") return;
  draft.discriminator = { property: discriminator.propertyName, values: discriminatorValues(discriminator, draft) };
}

// A variant that no mapping names has the name of its schema as its value.
function discriminatorValues({ mapping }: { [key: string]: Json }, { variants }: Draft): string[] {
  const mapped = Object.entries(isObject(mapping) ? mapping : {});
  const targets = new Set(mapped.map(([, target]) => schemaName(target) ?? target));
  const names = variants.flatMap(({ schema }) => schemaName(isObject(schema) ? schema.$ref : undefined) ?? []);
  return [...mapped.map(([value]) => value), ...names.filter((name) => !targets.has(name))];
}

function allowNull(draft: Draft, pointer: string): void {
  draft.nullable = true;
  draft.nullAt = pointer;
}

// `anyOf: [X, { type: "null" }]` says what `X` with a nullable type says.
function foldNullVariant(draft: Draft, document: Document, at: string | undefined): void {
  const [only, ...others] = draft.variants;
  if (only === undefined || others.length > 0) return;
  const { nullable, nullAt } = draft;
  draft.variants = [];
  const here = resolve(only, document);
  const pointer = at ?? here.pointer;
  fold({ schema: here.schema, pointer }, draft, document, new Set());
  foldSiblings(only, draft, document);
  draft.pointer = pointer;
  draft.self = selfOf(here);
  draft.nullable ||= nullable;
  if (nullAt !== undefined) draft.nullAt = nullAt;
}

function list(value: Json | undefined): [number, Json][] {
  if (value === undefined) return [];
  return [...(Array.isArray(value) ? value : [value]).entries()];
}

/** A schema so plain that another one like it says nothing about the two being the same thing. */
export function describesNothing(schema: Schema): boolean {
  return !isObject(schema) || Object.keys(schema).every((key) => key === "type" || key === "format");
}
