import { isObject, type Json, type JsonObject, listAt, omit, own } from "../../document/json.ts";
import { withEvaluated, withImpossible, withOpenMembers, withRequiredMembers } from "./rewrite-members.ts";
import { tupleMember } from "./tuple-member.ts";
import { mapSchemas } from "./visit-schemas.ts";

/** Rewrites keywords that openapi-typescript ignores into forms that it handles. Discriminators are rewritten before. */
export function rewriteSchemas(document: JsonObject): JsonObject {
  const steps = [
    withExactValues,
    withListValue,
    withEvaluated,
    withoutUntypedChoice,
    withImpossible,
    withReferenceAside,
    withChoiceAside,
    withRequiredMembers,
    withOpenMembers,
    withTuple,
  ];
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

// openapi-typescript takes a list of such lists for one of them, and a list without items for any list.
function withListValue(schema: JsonObject): JsonObject {
  const value = own(schema, "const");
  const isEmpty = own(schema, "items") === false && own(schema, "prefixItems") === undefined;
  if (isEmpty && own(schema, "type") === "array") return { ...omit(schema, "items", "type"), const: [] };
  if (!Array.isArray(value) || value.length === 0) return schema;
  const prefixItems = value.map((item): Json => ({ const: item }));
  return { ...omit(schema, "const"), prefixItems, minItems: value.length, maxItems: value.length };
}

// A choice between limits (`minLength`, `format`) says nothing that a type can say, and hides the type beside it.
function withoutUntypedChoice(schema: JsonObject): JsonObject {
  if (own(schema, "type") === undefined) return schema;
  const isTyped = (branch: Json) =>
    !isObject(branch) || [...typed, "$ref"].some((key) => own(branch, key) !== undefined);
  const hidden = ["oneOf", "anyOf"].filter((key) => {
    const branches = listAt(schema, key);
    return branches.length > 0 && !branches.some(isTyped);
  });
  return hidden.length === 0 ? schema : omit(schema, ...hidden);
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
