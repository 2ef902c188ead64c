import { escapeToken, isObject } from "../../document/json.ts";
import type { Document, Schema } from "../../document/openapi.ts";
import { schemaName } from "../../document/schema-name.ts";
import { foldParts, foldTypes, foldVariants, list } from "./fold-keywords.ts";
import { type Placed, resolve } from "./placed.ts";
import type { TypeDraft, TypeFacts } from "./type-facts.ts";

/** Reads what a schema says, references and `allOf` folded in. */
export function readTypeFacts(placed: Placed, document: Document): TypeFacts {
  const here = resolve(placed, document);
  const pointer = placed.at ?? here.pointer;
  const draft: TypeDraft = {
    pointer,
    here: placed.pointer,
    self: selfOf(here),
    types: [],
    nullable: false,
    properties: new Map(),
    required: new Map(),
    tuple: [],
    variants: [],
    keywords: new Map(),
    said: new Set(),
  };
  fold({ schema: here.schema, pointer }, draft, document, new Set());
  foldSiblings(placed, draft, document);
  foldNullVariant(draft, document, placed.at);
  return draft;
}

function selfOf({ schema, pointer }: Placed): Schema {
  return schemaName(pointer) === undefined ? schema : { $ref: pointer };
}

function fold(placed: Placed, draft: TypeDraft, document: Document, seen: Set<Schema>): void {
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
function foldSiblings({ schema, pointer }: Placed, draft: TypeDraft, document: Document): void {
  if (!isObject(schema) || typeof schema.$ref !== "string" || Object.keys(schema).length === 1) return;
  const { $ref, ...siblings } = schema;
  fold({ schema: siblings as Schema, pointer }, draft, document, new Set());
  if (pointer !== draft.here) return;
  for (const key of Object.keys(siblings)) draft.said.add(key);
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

// `anyOf: [X, { type: "null" }]` says what `X` with a nullable type says.
function foldNullVariant(draft: TypeDraft, document: Document, at: string | undefined): void {
  const [only, ...others] = draft.variants;
  if (only === undefined || others.length > 0) return;
  const { nullable, nullAt } = draft;
  const said = new Map(draft.keywords);
  draft.variants = [];
  const here = resolve(only, document);
  const pointer = at ?? here.pointer;
  fold({ schema: here.schema, pointer }, draft, document, new Set());
  foldSiblings(only, draft, document);
  draft.pointer = pointer;
  draft.self = selfOf(here);
  draft.nullable ||= nullable;
  for (const [key, value] of said) {
    draft.keywords.set(key, value);
    draft.said.add(key);
  }
  if (nullAt !== undefined) draft.nullAt = nullAt;
}
