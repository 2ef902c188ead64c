import { type DocumentProblem, failOnDocumentProblems, type Note } from "../document/document-problem.ts";
import {
  isObject,
  type Json,
  type JsonObject,
  listAt,
  objectAt,
  omit,
  own,
  pointer,
  textAt,
} from "../document/json.ts";
import { mapOperations, type OperationDraft } from "../document/operations.ts";

/** Headers that frame the request, which no client lets a caller set. */
const framing =
  /^(host|connection|keep-alive|te|trailer|upgrade|expect|cookie2?|set-cookie|content-(length|encoding|location|range)|(transfer|proxy|sec)-.*)$/i;
/** RFC 9110, section 5.6.2. */
const token = /^[!#$%&'*+.^`|~\w-]+$/;

/**
 * Drops the parameters that a caller cannot pass, each with a note: one that repeats the operation's credential, which is
 * an option of the client, and a header that only the client sets or that has no legal name. Throws a
 * DocumentProblemError where such a header is required. Needs each operation's own list of parameters.
 */
export function dropUnsendableParameters(document: JsonObject, note: Note): JsonObject {
  const problems: DocumentProblem[] = [];
  const whole = mapOperations(document, (place) => {
    const credentials = credentialsOf(place, document);
    const parameters = listAt(place.operation, "parameters");
    const kept = parameters.filter((parameter, index) => {
      const problem = isObject(parameter) ? problemOf(parameter, credentials) : undefined;
      if (problem === undefined) return true;
      const found = { ...problem, pointer: `${place.pointer}${pointer("parameters", index).slice(1)}` };
      if (problem.severity === "warning") note(found);
      else problems.push(found);
      return false;
    });
    if (kept.length === parameters.length) return place.operation;
    return kept.length === 0 ? omit(place.operation, "parameters") : { ...place.operation, parameters: kept };
  });
  failOnDocumentProblems(problems);
  return whole;
}

function problemOf(
  parameter: JsonObject,
  credentials: readonly string[],
): Omit<DocumentProblem, "pointer"> | undefined {
  const name = textAt(parameter, "name") ?? "";
  const rule = "parameter";
  const next = "Remove the parameter in overlay.yaml; say there how you know that the vendor does without.";
  if (credentials.includes(keyOf(parameter))) {
    const found = `\`${name}\`, which the client sends as the credential`;
    return { rule: "credential-parameter", severity: "warning", expected: "each credential once", found, next };
  }
  if (own(parameter, "in") !== "header" || (token.test(name) && !framing.test(name))) return undefined;
  const expected = "headers that a caller can set";
  const described = `\`${name}\`, ${token.test(name) ? "which only the client sets" : "which is no header name (RFC 9110)"}`;
  if (own(parameter, "required") === true) return { rule, expected, found: `${described}, and is required`, next };
  return { rule: "header", severity: "warning", expected, found: `${described}; the client does without`, next };
}

/** The parameters by which the operation's credentials are sent. */
function credentialsOf({ operation }: OperationDraft, document: JsonObject): string[] {
  const security = listAt(own(operation, "security") === undefined ? document : operation, "security");
  const schemes = objectAt(objectAt(document, "components") ?? {}, "securitySchemes") ?? {};
  return security
    .flatMap((requirement) => (isObject(requirement) ? Object.keys(requirement) : []))
    .flatMap((name): Json[] => [own(schemes, name) ?? null])
    .flatMap((scheme) => (isObject(scheme) && own(scheme, "type") === "apiKey" ? [keyOf(scheme)] : []));
}

function keyOf(parameter: JsonObject): string {
  const name = textAt(parameter, "name") ?? "";
  return `${own(parameter, "in")} ${own(parameter, "in") === "header" ? name.toLowerCase() : name}`;
}
