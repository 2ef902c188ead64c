import { type DocumentProblem, failOnDocumentProblems } from "../document/document-problem.ts";
import {
  isObject,
  type Json,
  type JsonObject,
  listAt,
  objectAt,
  omit,
  own,
  pointer,
  toJsonText,
} from "../document/json.ts";
import { nearest } from "../document/nearest.ts";
import { mapOperations, operationsOf } from "../document/operations.ts";

/**
 * Gives every operation its own `security`; where the vendor says nothing at all, nothing is made up. Scopes are
 * dropped: a client is given a credential, it asks for none.
 */
export function inlineSecurity(document: JsonObject): JsonObject {
  const schemes = objectAt(objectAt(document, "components") ?? {}, "securitySchemes") ?? {};
  const shared = own(document, "security");
  const problems: DocumentProblem[] = Array.isArray(shared) ? problemsOf(shared, pointer("security"), schemes) : [];
  const owned = mapOperations(omit(document, "security"), ({ operation, pointer: at }) => {
    const security = own(operation, "security") ?? shared;
    if (!Array.isArray(security)) return omit(operation, "security");
    if (own(operation, "security") !== undefined) problems.push(...problemsOf(security, `${at}/security`, schemes));
    return { ...operation, security: noneLast(security.map(withoutScopes)) };
  });
  failOnDocumentProblems(problems);
  return owned;
}

/** The names of the schemes that operations ask for. */
export function usedSchemes(document: JsonObject): Set<string> {
  const requirements = operationsOf(document).flatMap(({ operation }) => listAt(operation, "security"));
  return new Set(requirements.flatMap((requirement) => (isObject(requirement) ? Object.keys(requirement) : [])));
}

// A client takes the first alternative that its options satisfy: before any other, `{}` would keep a key from being sent.
function noneLast(security: readonly Json[]): Json[] {
  const isNone = (requirement: Json) => isObject(requirement) && Object.keys(requirement).length === 0;
  return [...security.filter((each) => !isNone(each)), ...security.filter(isNone)];
}

function withoutScopes(requirement: Json): Json {
  return isObject(requirement) ? Object.fromEntries(Object.keys(requirement).map((name) => [name, []])) : requirement;
}

function problemsOf(security: readonly Json[], at: string, schemes: JsonObject): DocumentProblem[] {
  return security.flatMap((requirement, index) => {
    const problem = (expected: string, found: string, next: string): DocumentProblem => ({
      rule: "security",
      pointer: `${at}/${index}`,
      expected,
      found,
      next,
    });
    if (!isObject(requirement)) {
      return [problem("a mapping of schemes to scopes", toJsonText(requirement), "Correct it in overlay.yaml.")];
    }
    return Object.keys(requirement)
      .filter((name) => !Object.hasOwn(schemes, name))
      .map((name) => {
        const [near] = nearest(name, Object.keys(schemes), 1).map((found) => ` Did you mean \`${found}\`?`);
        const next = `Declare it in overlay.yaml under \`components.securitySchemes\`.${near ?? ""}`;
        return problem("a security scheme that is declared", `\`${name}\``, next);
      });
  });
}
