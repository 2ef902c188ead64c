import { type DocumentProblem, failOnDocumentProblems, type Note } from "../document/document-problem.ts";
import { isObject, type Json, type JsonObject, listAt, objectAt, omit, own, textAt } from "../document/json.ts";
import { mapOperations, operationsOf } from "../document/operations.ts";
import type { Version } from "../import/import-source.ts";
import { usedSchemes } from "./inline-security.ts";
import { refuseScheme } from "./refuse-scheme.ts";

/**
 * Reduces security to what a client can serve. OAuth 2 and OpenID Connect become one bearer token, which the caller
 * obtains. An alternative that no client can serve is removed if there is another one. Throws a DocumentProblemError for
 * an operation that has none left.
 */
export function serveSchemes(document: JsonObject, version: Version, note: Note): JsonObject {
  const components = objectAt(document, "components") ?? {};
  const given = objectAt(components, "securitySchemes") ?? {};
  const names = tokenNames(given, usedSchemes(document));
  const schemes = Object.fromEntries(
    Object.entries(given).map(([key, scheme]): [string, Json] => [
      key,
      names.get(key) === key && isObject(scheme) ? toBearer(scheme) : scheme,
    ]),
  );
  const reasons = new Map<string, DocumentProblem[]>();
  const reasonsOf = (key: string) => {
    const known = reasons.get(key) ?? refuseScheme(key, objectAt(schemes, key) ?? {}, version);
    reasons.set(key, known);
    return known;
  };
  const unserved: { at: string; problems: DocumentProblem[] }[] = [];
  const served = mapOperations(document, ({ operation, pointer: at }) => {
    if (own(operation, "security") === undefined) return operation;
    const asked = listAt(operation, "security").map((requirement) =>
      withoutTwins(renamed(requirement, names), schemes),
    );
    const isServed = (requirement: JsonObject) =>
      Object.keys(requirement).every((key) => reasonsOf(key).length === 0) && !writesTwice(requirement, schemes);
    const security = asked.filter(isServed);
    const problems = asked.flatMap((requirement) => Object.keys(requirement).flatMap(reasonsOf));
    if (asked.length > 0 && security.length === 0) unserved.push({ at, problems });
    return { ...operation, security };
  });
  failOnDocumentProblems(problemsOf(unserved, operationsOf(document).length));
  for (const problem of [...reasons.values()].flat()) note(doneWithout(problem));
  return { ...served, components: { ...components, securitySchemes: schemes } };
}

// Tokens without a name of their own are sent alike, so the first stands for all.
function tokenNames(schemes: JsonObject, used: ReadonlySet<string>): ReadonlyMap<string, string> {
  const tokens = Object.entries(schemes).filter(
    ([key, scheme]) => used.has(key) && isObject(scheme) && isToken(scheme),
  );
  const [first] = tokens.find(([, scheme]) => textAt(scheme as JsonObject, "x-purge-name") === undefined) ?? [];
  return new Map(
    tokens.map(([key, scheme]) => [
      key,
      textAt(scheme as JsonObject, "x-purge-name") === undefined ? (first as string) : key,
    ]),
  );
}

export function isToken(scheme: JsonObject): boolean {
  return own(scheme, "type") === "oauth2" || own(scheme, "type") === "openIdConnect";
}

function toBearer(scheme: JsonObject): JsonObject {
  const kind = own(scheme, "type") === "oauth2" ? "OAuth 2" : "OpenID Connect";
  const description = textAt(scheme, "description") ?? `An access token of ${kind}. The client does not obtain it.`;
  const { "x-purge-evidence": evidence, "x-purge-name": name = "accessToken" } = scheme;
  return {
    ...(evidence !== undefined && { "x-purge-evidence": evidence }),
    "x-purge-name": name,
    type: "http",
    description,
    scheme: "bearer",
  };
}

function renamed(requirement: Json, names: ReadonlyMap<string, string>): JsonObject {
  const entries = isObject(requirement) ? Object.entries(requirement) : [];
  return Object.fromEntries(entries.map(([key, scopes]) => [names.get(key) ?? key, scopes]));
}

// One key that the file declares twice is one credential, and callers give it once.
function withoutTwins(requirement: JsonObject, schemes: JsonObject): JsonObject {
  const keys = Object.keys(requirement);
  const keyPlace = (key: string) => {
    const scheme = objectAt(schemes, key) ?? {};
    return own(scheme, "type") === "apiKey" ? placeOf(scheme) : key;
  };
  const places = keys.map(keyPlace);
  return omit(requirement, ...keys.filter((key, index) => places.indexOf(keyPlace(key)) < index));
}

// Basic and bearer together would overwrite each other.
function writesTwice(requirement: JsonObject, schemes: JsonObject): boolean {
  const places = Object.keys(requirement).map((key) => placeOf(objectAt(schemes, key) ?? {}));
  return new Set(places).size < places.length;
}

function placeOf(scheme: JsonObject): string {
  return own(scheme, "type") === "http"
    ? "header authorization"
    : `${own(scheme, "in")} ${textAt(scheme, "name")?.toLowerCase()}`;
}

function problemsOf(unserved: readonly { at: string; problems: DocumentProblem[] }[], all: number): DocumentProblem[] {
  // A problem that stops every operation is reported once, at the scheme.
  const problems = unserved.flatMap((each) => each.problems);
  if (unserved.length === all && problems.length > 0) {
    return [...new Map(problems.map((problem) => [problem.pointer, problem])).values()];
  }
  return unserved.map(({ at, problems: [problem = together] }) => ({
    ...problem,
    pointer: `${at}/security`,
  }));
}

const together = {
  rule: "scheme-unserved",
  expected: "credentials that can be sent together",
  found: "two in one header",
  next: "Correct the alternatives of `security` in overlay.yaml.",
};

function doneWithout(problem: DocumentProblem): DocumentProblem {
  return { ...problem, severity: "warning", found: `${problem.found}; this alternative is left out` };
}
