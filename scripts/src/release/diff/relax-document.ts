import type { DocumentProblem } from "../../document/document-problem.ts";
import { isObject, type JsonObject, pointerTokens } from "../../document/json.ts";
import { dropNearest, dropReference } from "./drop-part.ts";
import { declareParameter, dropParameter } from "./relax-parameters.ts";
import { dropSecurity, relaxScheme } from "./relax-security.ts";
import { relaxServers } from "./relax-servers.ts";
import { renamePath } from "./rename-path.ts";

/**
 * Changes a document so that a problem is gone, for a comparison only: an undeclared path parameter is a string, a
 * broken reference allows anything, an OAuth scheme is a bearer token, a missing server a placeholder. What nothing is
 * known about is left out, with what holds it if need be. Returns whether anything changed.
 */
export function relaxDocument(document: JsonObject, problem: DocumentProblem): boolean {
  const { rule, pointer } = problem;
  if (rule === "scheme-unserved")
    return dropSecurity(document, pointer) || relaxScheme(document, pointerTokens(pointer).at(-1) ?? "");
  if (rule === "servers-none" || rule === "server-url") return relaxServers(document);
  if (rule === "info") return completeInfo(document);
  if (rule === "path-parameter-undeclared") return declareParameter(document, problem);
  if (rule === "path-parameter-unused") return dropParameter(document, problem);
  if (rule === "path-template" || rule === "paths-alike") return renamePath(document, problem);
  if (rule === "ref") return dropReference(document, pointer);
  return dropNearest(document, pointerTokens(pointer));
}

function completeInfo(document: JsonObject): boolean {
  const info = isObject(document.info) ? document.info : {};
  document.info = { ...info, title: info.title || "API", version: info.version || "0" };
  return true;
}
