import { camelCase, upperFirst } from "../document/camel-case.ts";
import { type DocumentProblem, failOnDocumentProblems } from "../document/document-problem.ts";
import {
  isObject,
  type Json,
  type JsonObject,
  listAt,
  objectAt,
  own,
  pointer,
  textAt,
  toJsonText,
} from "../document/json.ts";
import { mapOperations } from "../document/operations.ts";
import { clientOptions } from "../document/reserved-names.ts";
import { usedSchemes } from "./inline-security.ts";

/**
 * Gives every security scheme the name of its client option: its `x-purge-name`, or `apiKey` if it is the only one and a
 * key or token, or else its own key in camelCase. Unused schemes are dropped.
 */
export function nameSchemes(document: JsonObject): JsonObject {
  const components = objectAt(document, "components") ?? {};
  const used = usedSchemes(document);
  const schemes = Object.entries(objectAt(components, "securitySchemes") ?? {})
    .filter(([key]) => used.has(key))
    .map(([key, scheme]): [string, JsonObject] => [key, isObject(scheme) ? scheme : {}]);
  const names = namesOf(schemes);
  failOnDocumentProblems(schemes.flatMap(([key]) => problemsOf(key, names)));
  const named = schemes.map(([key, scheme]): [string, Json] => {
    const name = names.get(key) as string;
    return [name, { ...canonical(scheme), "x-purge-name": name }];
  });
  const renamed = mapOperations(document, ({ operation }) =>
    own(operation, "security") === undefined
      ? operation
      : { ...operation, security: distinct(listAt(operation, "security").map((item) => rename(item, names))) },
  );
  return { ...renamed, components: { ...components, securitySchemes: Object.fromEntries(named) } };
}

// Given names come first; derived names avoid them.
function namesOf(schemes: readonly [string, JsonObject][]): ReadonlyMap<string, string> {
  const given = schemes.flatMap(([key, scheme]): [string, string][] => {
    const name = textAt(scheme, "x-purge-name");
    return name === undefined ? [] : [[key, name]];
  });
  const names = new Map(given);
  const taken = new Set(names.values());
  for (const [key, scheme] of schemes) {
    if (names.has(key)) continue;
    const name = free(derive(key, scheme, schemes.length === 1), taken);
    names.set(key, name);
    taken.add(name);
  }
  return names;
}

function free(wanted: string, taken: ReadonlySet<string>): string {
  const isName = /^[a-z]/.test(wanted) && !clientOptions.has(wanted);
  const base = isName ? wanted : `credential${upperFirst(wanted)}`;
  let name = base;
  for (let count = 2; taken.has(name); count++) name = `${base}${count}`;
  return name;
}

function derive(key: string, scheme: JsonObject, isOnly: boolean): string {
  const isKey = own(scheme, "type") === "apiKey" || textAt(scheme, "scheme")?.toLowerCase() === "bearer";
  return isOnly && isKey ? "apiKey" : camelCase(key);
}

// HTTP authentication schemes are case-insensitive (RFC 9110, section 11.1).
function canonical(scheme: JsonObject): JsonObject {
  const kind = textAt(scheme, "scheme");
  return kind === undefined ? scheme : { ...scheme, scheme: kind.toLowerCase() };
}

function rename(requirement: Json, names: ReadonlyMap<string, string>): Json {
  if (!isObject(requirement)) return requirement;
  return Object.fromEntries(Object.entries(requirement).map(([key, scopes]) => [names.get(key) ?? key, scopes]));
}

function distinct(requirements: readonly Json[]): Json[] {
  const seen = new Set<string>();
  return requirements.filter((requirement) => {
    const key = toJsonText(Object.keys(requirement as JsonObject).sort());
    return !seen.has(key) && seen.add(key);
  });
}

function problemsOf(key: string, names: ReadonlyMap<string, string>): DocumentProblem[] {
  const name = names.get(key) ?? "";
  const others = [...names].filter(([other, theirs]) => other !== key && theirs === name).map(([other]) => other);
  const isName = /^[a-z][A-Za-z0-9]*$/.test(name) && !clientOptions.has(name);
  if (isName && others.length === 0) return [];
  return [
    {
      rule: "scheme-name",
      pointer: pointer("components", "securitySchemes", key),
      expected: "a unique camelCase name that no other client option has",
      found: others.length === 0 ? toJsonText(name) : `\`${name}\`, which \`${others[0]}\` has`,
      next: "Give the scheme an `x-purge-name` in overlay.yaml.",
    },
  ];
}
