import { type DocumentProblem, failOnDocumentProblems } from "../document/document-problem.ts";
import { isObject, type JsonObject, omit, own } from "../document/json.ts";
import type { Kind } from "../document/kinds.ts";
import { pointerOf, rewrite, type Trail } from "../document/walk.ts";

/** Features of OpenAPI 3.2 that 3.1 lacks: dropping them would change what is sent or read. */
const unsayable: { readonly [kind in Kind]?: readonly string[] } = {
  pathItem: ["query", "additionalOperations"],
  mediaType: ["itemSchema", "prefixEncoding", "itemEncoding"],
  encoding: ["encoding", "prefixEncoding", "itemEncoding"],
};

/** Converts an OpenAPI 3.2 document to 3.1. Throws a DocumentProblemError that names what 3.1 cannot express. */
export function lowerThreeTwo(document: JsonObject): JsonObject {
  const problems: DocumentProblem[] = [];
  const lowered = rewrite(document, (object, kind, trail, into) => {
    for (const key of unsayable[kind] ?? []) {
      if (own(object, key) !== undefined) problems.push(refusal(`\`${key}\``, { up: trail, key }));
    }
    if (kind === "parameter" && own(object, "in") === "querystring") {
      problems.push(refusal("`in: querystring`", { up: trail, key: "in" }));
    }
    const discriminator = own(object, "discriminator");
    if (kind === "schema" && isObject(discriminator) && own(discriminator, "defaultMapping") !== undefined) {
      problems.push(refusal("`defaultMapping`", { up: trail, key: "discriminator" }));
    }
    return into(lower(object, kind));
  });
  failOnDocumentProblems(problems);
  return lowered;
}

function lower(object: JsonObject, kind: Kind): JsonObject {
  if (kind === "document") return omit(object, "$self");
  if (kind === "server") return renamed(object, "name", "x-purge-name");
  if (kind === "tag") return omit(renamed(object, "summary", "description"), "kind", "parent");
  if (kind === "response") return renamed(object, "summary", "description");
  if (kind === "example") return renamed(renamed(object, "dataValue", "value"), "serializedValue", "value");
  return kind === "securityScheme" ? omit(object, "oauth2MetadataUrl", "deprecated") : object;
}

// The new name is kept where both are there.
function renamed(object: JsonObject, from: string, to: string): JsonObject {
  const value = own(object, from);
  return value === undefined ? object : { [to]: value, ...omit(object, from) };
}

function refusal(found: string, trail: Trail): DocumentProblem {
  return {
    rule: "openapi-3.2",
    pointer: pointerOf(trail),
    expected: "something that OpenAPI 3.1 can express",
    found: `${found}, which only 3.2 has`,
    next: "Express it in OpenAPI 3.1 in overlay.yaml, remove it there, or leave the operation out of `keep`.",
  };
}
