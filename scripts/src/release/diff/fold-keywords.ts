import { isObject, type Json, jsonTypeOf, own } from "../../document/json.ts";
import type { Schema } from "../../document/openapi.ts";
import { schemaName } from "../../document/schema-name.ts";
import type { TypeDraft } from "./type-facts.ts";

export function foldTypes(schema: { [key: string]: Json }, pointer: string, draft: TypeDraft): void {
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
  const kinds = (values ?? []).filter((value) => value !== null).map(jsonTypeOf);
  return [...new Set(kinds)].sort();
}

export function foldParts(schema: { [key: string]: Json }, pointer: string, draft: TypeDraft): void {
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

export function foldVariants(schema: { [key: string]: Json }, pointer: string, draft: TypeDraft): void {
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
function discriminatorValues({ mapping }: { [key: string]: Json }, { variants }: TypeDraft): string[] {
  const mapped = Object.entries(isObject(mapping) ? mapping : {});
  const targets = new Set(mapped.map(([, target]) => schemaName(target) ?? target));
  const names = variants.flatMap(({ schema }) => schemaName(isObject(schema) ? schema.$ref : undefined) ?? []);
  return [...mapped.map(([value]) => value), ...names.filter((name) => !targets.has(name))];
}

function allowNull(draft: TypeDraft, pointer: string): void {
  draft.nullable = true;
  draft.nullAt = pointer;
}

export function list(value: Json | undefined): [number, Json][] {
  if (value === undefined) return [];
  return [...(Array.isArray(value) ? value : [value]).entries()];
}
