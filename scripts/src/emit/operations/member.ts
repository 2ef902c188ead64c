import type { Member } from "@purge/runtime";
import { formats } from "../../document/formats.ts";
import { type Json, pointer } from "../../document/json.ts";
import type { Document, Schema } from "../../document/openapi.ts";
import type { Problem } from "../../document/problem.ts";
import { type SchemaFacts, schemaFacts, schemaParts } from "../../document/schema-facts.ts";

/** Context for deriving rules from a schema. */
export interface Deriving {
  document: Document;
  /** Called where a rule cannot be derived: JSON pointer, expected, found, next. */
  report(problem: Pick<Problem, "rule" | "expected" | "found" | "next"> & { pointer: string }): void;
}

/** The rules of a parameter's schema. In a path, everything is a required string unless the schema differs. */
export function parameterMember(
  schema: Schema | undefined,
  place: "path" | "query" | "header",
  required: boolean,
  at: string,
  deriving: Deriving,
): Member {
  const facts = schemaFacts(schema, deriving.document);
  const type = typeOf(facts);
  const demanded = required && place !== "path";
  const isList = type === "list" && (required || holdsIds(facts, required, deriving));
  const checked = type === "number" || type === "boolean" || isList || (type === "string" && demanded);
  return {
    ...(demanded && { required }),
    ...(checked && { type }),
    ...(demanded && facts.nullable && { empty: true as const }),
    ...valueRules(facts, at, deriving),
    ...(isList && itemRules(facts, at, deriving)),
  };
}

/** The rules of a body: whether it may be `null`, and its members. Empty members still refuse what is no object. */
export function bodyRules(schema: Schema | undefined, at: string, deriving: Deriving): Member {
  const facts = schemaFacts(schema, deriving.document);
  const isObject = facts.types.has("object") && !mayBeOther(facts);
  return {
    ...(facts.nullable && schema !== undefined && { empty: true as const }),
    ...(isObject && { members: {} }),
    ...objectRules(facts, at, deriving, []),
  };
}

/**
 * The rules of an object: what is required, what has a pattern, the same for nested members, and whether there may be
 * others. Nothing if there are no rules. `above`: the members that it stands below.
 */
function objectRules(facts: SchemaFacts, at: string, deriving: Deriving, above: readonly Schema[]): Member {
  const properties = [...facts.properties.values()];
  if (mayBeOther(facts) || properties.some((property) => above.includes(property))) return {};
  const members = membersOf(facts, at, deriving, [...above, ...properties]);
  if (members.length === 0) return {};
  return { ...(facts.closed && { closed: true as const }), members: Object.fromEntries(members) };
}

/** Whether a value need not be an object with the schema's own members. */
function mayBeOther({ choice, types }: SchemaFacts): boolean {
  return choice || types.size > 1 || (types.size === 1 && !types.has("object"));
}

function membersOf(facts: SchemaFacts, at: string, deriving: Deriving, above: readonly Schema[]): [string, Member][] {
  const names = new Set([...facts.required, ...facts.properties.keys()]);
  return [...names].flatMap((name): [string, Member][] => {
    const schema = facts.properties.get(name) ?? true;
    const its = schemaFacts(schema, deriving.document);
    const required = facts.required.has(name) && !its.readOnly;
    const rules = bodyMember(schema, its, required, `${at}${pointer("properties", name).slice(1)}`, deriving, above);
    return Object.keys(rules).length > 0 || facts.closed ? [[name, rules]] : [];
  });
}

function bodyMember(
  schema: Schema,
  facts: SchemaFacts,
  required: boolean,
  at: string,
  deriving: Deriving,
  above: readonly Schema[],
): Member {
  const type = typeOf(facts);
  const rules = { ...valueRules(facts, at, deriving), ...objectRules(facts, at, deriving, above) };
  const isList = type === "list" && holdsIds(facts, required, deriving);
  const says = required || Object.keys(rules).length > 0;
  return {
    ...(required && { required }),
    ...(type !== undefined && (isList || (required && type !== "list")) && { type }),
    ...(says && (facts.nullable || (facts.choice && takesEmpty(schema, deriving))) && { empty: true as const }),
    ...rules,
    ...(isList && itemRules(facts, at, deriving)),
  };
}

/** Whether one of a schema's choices is the empty text: by `const`, `enum` or `minLength: 0`. */
function takesEmpty(schema: Schema, deriving: Deriving, seen: ReadonlySet<Schema> = new Set()): boolean {
  if (seen.has(schema)) return false;
  const below = new Set([...seen, schema]);
  return schemaParts(schema, deriving.document).some(({ const: value, enum: values, minLength, oneOf, anyOf }) => {
    if (value === "" || values?.includes("") || minLength === 0) return true;
    return [...(oneOf ?? []), ...(anyOf ?? [])].some((choice) => takesEmpty(choice, deriving, below));
  });
}

/** What each text of a list must match. */
function itemRules({ items, prefixItems }: SchemaFacts, at: string, deriving: Deriving): Member {
  const facts = schemaFacts(prefixItems?.[0] ?? items, deriving.document);
  const isText = facts.types.size === 1 && facts.types.has("string") && !facts.nullable && !facts.choice;
  const below = prefixItems?.length ? pointer("prefixItems", 0) : pointer("items");
  return isText ? patternRules(facts, `${at}${below.slice(1)}`, deriving) : {};
}

/**
 * Whether a list holds ids that are checked, such as those of a batch: texts that must not be empty, or whole numbers, in
 * a list that must not be empty.
 */
function holdsIds(facts: SchemaFacts, required: boolean, { document }: Deriving): boolean {
  const { items, prefixItems, minItems = 0 } = facts;
  const { types, minLength = 0 } = schemaFacts(prefixItems?.[0] ?? items, document);
  if (types.size !== 1) return false;
  return (types.has("string") && minLength > 0 && (required || minItems > 0)) || (types.has("integer") && minItems > 0);
}

function valueRules(facts: SchemaFacts, at: string, deriving: Deriving): Member {
  const [only, ...others] = facts.enum ?? [];
  const isScalar = typeof only === "string" || typeof only === "number" || typeof only === "boolean";
  return {
    ...(isScalar && others.length === 0 && { only }),
    ...(facts.maxItems !== undefined && !facts.choice && { most: facts.maxItems }),
    ...textRules(facts, at, deriving),
  };
}

function textRules(facts: SchemaFacts, at: string, deriving: Deriving): Member {
  if (!facts.types.has("string")) return {};
  const empty = facts.minLength === 0 || facts.enum?.includes("") === true;
  return { ...(empty && { empty }), ...patternRules(facts, at, deriving) };
}

function typeOf(facts: SchemaFacts): Member["type"] {
  if (facts.nullable || facts.choice) return undefined;
  const [type = "any", ...others] = [...facts.types].map((name) => (name === "integer" ? "number" : name));
  if (others.some((other) => other !== type)) return undefined;
  if (type === "array") return "list";
  if (type === "number" || type === "boolean") return type;
  return type === "string" ? type : undefined;
}

type PatternRules = Pick<Member, "pattern" | "format" | "example">;

/** An example of the specification that a pattern matches, to be shown where a value does not. */
export function exampleRule(pattern: RegExp, candidates: readonly (Json | undefined)[]): Pick<Member, "example"> {
  const example = candidates.find((each) => typeof each === "string" && pattern.test(each));
  return example === undefined ? {} : { example: example as string };
}

function patternRules(facts: SchemaFacts, at: string, { report }: Deriving): PatternRules {
  const { pattern, format = "" } = facts;
  const known = formats.get(format);
  if (pattern === undefined) return known ? { pattern: known.pattern, format: format as "uuid" } : {};
  try {
    const compiled = new RegExp(pattern, "u");
    return { pattern: compiled, ...exampleRule(compiled, facts.examples) };
  } catch (error) {
    report({
      pointer: `${at}/pattern`,
      rule: "emit-pattern",
      expected: "a regular expression of ECMA-262 with the `u` flag, as JSON Schema asks",
      found: (error as Error).message,
      next: "Correct the pattern in overlay.yaml, or remove it there.",
    });
    return {};
  }
}
