import type { Member } from "@purge/runtime";
import { formats } from "../../document/formats.ts";
import { pointer } from "../../document/json.ts";
import type { Document, Schema } from "../../document/openapi.ts";
import type { Problem } from "../../document/problem.ts";
import { type SchemaFacts, schemaFacts } from "../../document/schema-facts.ts";

/** What deriving rules needs besides the schema. */
export interface Deriving {
  document: Document;
  /** Told where a rule cannot be made: JSON pointer, expected, found, next. */
  report(problem: Pick<Problem, "rule" | "expected" | "found" | "next"> & { pointer: string }): void;
}

/** The rules that a parameter's schema makes. In a path everything is a required string unless it says otherwise. */
export function parameterMember(
  schema: Schema | undefined,
  place: "path" | "query" | "header",
  required: boolean,
  at: string,
  deriving: Deriving,
): Member {
  const facts = schemaFacts(schema, deriving.document);
  const is = kindOf(facts);
  const demanded = required && place !== "path";
  const checked = is === "number" || is === "boolean" || (is === "list" && required) || (is === "string" && demanded);
  return {
    ...(demanded && { required }),
    ...(checked && { is }),
    ...(demanded && facts.nullable && { empty: true as const }),
    ...scalarRules(facts, at, deriving),
  };
}

/** The rules of a body's members: what is required, what has a pattern, and the same inside. Nothing, where there are none. */
export function bodyMembers(schema: Schema | undefined, at: string, deriving: Deriving): Member["members"] {
  const facts = schemaFacts(schema, deriving.document);
  return facts.choice ? undefined : membersOf(facts, at, deriving, [...facts.properties.values()]);
}

function membersOf(facts: SchemaFacts, at: string, deriving: Deriving, above: readonly Schema[]): Member["members"] {
  const names = new Set([...facts.required, ...facts.properties.keys()]);
  const members = [...names].flatMap((name): [string, Member][] => {
    const schema = facts.properties.get(name) ?? true;
    const required = facts.required.has(name) && !(typeof schema === "object" && schema.readOnly === true);
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
  const is = kindOf(facts);
  const again = [...facts.properties.values()].some((property) => above.includes(property));
  const members =
    facts.choice || again ? undefined : membersOf(facts, at, deriving, [...above, ...facts.properties.values()]);
  const rules = { ...scalarRules(facts, at, deriving), ...(members && { members }) };
  const says = required || Object.keys(rules).length > 0;
  return {
    ...(required && { required }),
    ...(required && is !== undefined && is !== "list" && { is }),
    ...(says && facts.nullable && { empty: true as const }),
    ...rules,
  };
}

function scalarRules(facts: SchemaFacts, at: string, deriving: Deriving): Member {
  if (!facts.types.has("string")) return {};
  const pattern = patternOf(facts, at, deriving);
  const empty = facts.minLength === 0 || facts.enum?.includes("") === true;
  return { ...(empty && { empty }), ...(pattern !== undefined && { pattern }) };
}

function kindOf(facts: SchemaFacts): Member["is"] {
  if (facts.nullable || facts.choice) return undefined;
  const [type = "any", ...others] = [...facts.types].map((name) => (name === "integer" ? "number" : name));
  if (others.some((other) => other !== type)) return undefined;
  if (type === "array") return "list";
  if (type === "number" || type === "boolean") return type;
  return type === "string" ? type : undefined;
}

function patternOf(facts: SchemaFacts, at: string, { report }: Deriving): RegExp | undefined {
  const { pattern, format = "" } = facts;
  if (pattern === undefined) return formats.get(format)?.pattern;
  try {
    return new RegExp(pattern, "u");
  } catch (error) {
    report({
      pointer: `${at}/pattern`,
      rule: "emit-pattern",
      expected: "a regular expression of ECMA-262 with the `u` flag, as JSON Schema asks",
      found: (error as Error).message,
      next: "Correct the pattern in overlay.yaml, or remove it there.",
    });
    return undefined;
  }
}
