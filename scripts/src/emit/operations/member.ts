import type { Member } from "@purge/runtime";
import { formats } from "../../document/formats.ts";
import { pointer } from "../../document/json.ts";
import type { Document, Schema } from "../../document/openapi.ts";
import type { Problem } from "../../document/problem.ts";
import { type SchemaFacts, schemaFacts } from "../../document/schema-facts.ts";

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
  const checked =
    type === "number" || type === "boolean" || (type === "list" && required) || (type === "string" && demanded);
  return {
    ...(demanded && { required }),
    ...(checked && { type }),
    ...(demanded && facts.nullable && { empty: true as const }),
    ...scalarRules(facts, at, deriving),
  };
}

/** The rules of a body: whether it may be `null`, and its members. Empty members still refuse what is no object. */
export function bodyRules(schema: Schema | undefined, at: string, deriving: Deriving): Member {
  const facts = schemaFacts(schema, deriving.document);
  const { nullable } = facts;
  const members =
    bodyMembers(schema, at, deriving) ?? (!mayBeOther(facts) && facts.types.has("object") ? {} : undefined);
  return { ...(nullable && schema !== undefined && { empty: true as const }), ...(members && { members }) };
}

/** The rules of a body's members: what is required, what has a pattern, and the same for nested members. Nothing if there are no rules. */
function bodyMembers(schema: Schema | undefined, at: string, deriving: Deriving): Member["members"] {
  const facts = schemaFacts(schema, deriving.document);
  return mayBeOther(facts) ? undefined : membersOf(facts, at, deriving, [...facts.properties.values()]);
}

/** Whether a value need not be an object with the schema's own members. */
function mayBeOther({ choice, types }: SchemaFacts): boolean {
  return choice || types.size > 1 || (types.size === 1 && !types.has("object"));
}

function membersOf(facts: SchemaFacts, at: string, deriving: Deriving, above: readonly Schema[]): Member["members"] {
  const names = new Set([...facts.required, ...facts.properties.keys()]);
  const members = [...names].flatMap((name): [string, Member][] => {
    const schema = facts.properties.get(name) ?? true;
    const required = facts.required.has(name) && !schemaFacts(schema, deriving.document).readOnly;
    const rules = bodyMember(schema, required, `${at}${pointer("properties", name).slice(1)}`, deriving, above);
    return Object.keys(rules).length === 0 ? [] : [[name, rules]];
  });
  return members.length === 0 ? undefined : Object.fromEntries(members);
}

function bodyMember(
  schema: Schema,
  required: boolean,
  at: string,
  deriving: Deriving,
  above: readonly Schema[],
): Member {
  const facts = schemaFacts(schema, deriving.document);
  const type = typeOf(facts);
  const again = [...facts.properties.values()].some((property) => above.includes(property));
  const members =
    mayBeOther(facts) || again ? undefined : membersOf(facts, at, deriving, [...above, ...facts.properties.values()]);
  const rules = { ...scalarRules(facts, at, deriving), ...(members && { members }) };
  const says = required || Object.keys(rules).length > 0;
  return {
    ...(required && { required }),
    ...(required && type !== undefined && (type !== "list" || holdsIds(facts, deriving)) && { type }),
    ...(says && facts.nullable && { empty: true as const }),
    ...rules,
  };
}

/** Whether a list holds ids, such as those of a batch: texts that must not be empty, or at least one whole number. */
function holdsIds({ items, prefixItems, minItems = 0 }: SchemaFacts, { document }: Deriving): boolean {
  const { types, minLength = 0 } = schemaFacts(prefixItems?.[0] ?? items, document);
  return types.size === 1 && ((types.has("string") && minLength > 0) || (types.has("integer") && minItems > 0));
}

function scalarRules(facts: SchemaFacts, at: string, deriving: Deriving): Member {
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

function patternRules(facts: SchemaFacts, at: string, { report }: Deriving): Pick<Member, "pattern" | "format"> {
  const { pattern, format = "" } = facts;
  const known = formats.get(format);
  if (pattern === undefined) return known ? { pattern: known.pattern, format: format as "uuid" } : {};
  try {
    return { pattern: new RegExp(pattern, "u") };
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
