import { type DocumentProblem, DocumentProblemError } from "../../document/document-problem.ts";
import { getPointer, isObject, type Json, type JsonObject, pointerTokens, put } from "../../document/json.ts";
import type { Document } from "../../document/openapi.ts";
import { ProblemError } from "../../document/problem.ts";
import { importSource } from "../../import/import-source.ts";
import { normalizeDocument } from "../../normalize/normalize.ts";

/** A specification made comparable, and what was overlooked to get there. */
export interface Lenient {
  document: Document;
  overlooked: string[];
}

/**
 * Imports and normalizes a specification that belongs to no provider. What would stop a provider's does not stop a
 * comparison as long as it can be left out: an OAuth scheme counts as a bearer token, a missing server as a placeholder.
 */
export function readDocument(text: string, file: string): Lenient {
  const { document, version } = importSource(text, { file });
  const overlooked: string[] = [];
  for (let round = 0; round < 20; round++) {
    try {
      return { document: normalizeDocument(document, version, [], new Map()), overlooked };
    } catch (error) {
      if (!(error instanceof DocumentProblemError)) throw error;
      const mended = error.problems.filter((problem) => mend(document, problem));
      if (mended.length === 0) throw toProblems(error.problems, file);
      overlooked.push(
        ...mended.map(({ pointer, expected, found }) => `${pointer}: expected ${expected}, found ${found}`),
      );
    }
  }
  throw new ProblemError({
    file,
    rule: "diff-lenient",
    severity: "error",
    expected: "a specification that can be read",
    found: "too many faults",
    next: `Mend these first:\n${overlooked.slice(0, 10).join("\n")}`,
  });
}

function toProblems(problems: readonly DocumentProblem[], file: string): ProblemError {
  return new ProblemError(problems.map((problem) => ({ ...problem, file, severity: "error" })));
}

const placeholder = "https://server.example";

// Whether the document is another one now.
function mend(document: JsonObject, { rule, pointer }: DocumentProblem): boolean {
  if (rule === "scheme-unserved") return mendScheme(document, pointerTokens(pointer).at(-1) ?? "");
  if (rule === "servers-none" || rule === "server-url") return mendServers(document);
  if (rule === "servers-differ") return dropServers(document);
  if (["operation-id-unique", "shape", "security", "server-name", "scheme-name"].includes(rule))
    return drop(document, pointer);
  return false;
}

function mendScheme(document: JsonObject, key: string): boolean {
  const two = document.swagger !== undefined;
  const holder = two ? document.securityDefinitions : getPointer(document, "#/components/securitySchemes");
  if (!isObject(holder) || !Object.hasOwn(holder, key)) return false;
  put(holder, key, two ? { type: "apiKey", in: "header", name: "Authorization" } : { type: "http", scheme: "bearer" });
  return true;
}

function mendServers(document: JsonObject): boolean {
  if (document.swagger !== undefined) {
    Object.assign(document, { host: "server.example", schemes: ["https"] });
    return true;
  }
  const before = JSON.stringify(document.servers ?? null);
  const servers = (Array.isArray(document.servers) ? document.servers : []).filter(isObject).map(mendServer);
  document.servers = servers.length === 0 ? [{ url: placeholder }] : servers;
  return JSON.stringify(document.servers) !== before;
}

function mendServer(server: JsonObject): JsonObject {
  const url = String(server.url ?? "")
    .replace(/[?#].*$/, "")
    .replace(/^http:/i, "https:")
    .replace(/\/\/[^/@]*@/, "//");
  if (/^https:\/\/[^/]/.test(url)) return { ...server, url };
  return { ...server, url: `${placeholder}/${url.replace(/^[a-z]*:?\/*/i, "")}` };
}

function dropServers(document: JsonObject): boolean {
  let dropped = false;
  for (const item of Object.values(isObject(document.paths) ? document.paths : {})) {
    for (const part of isObject(item) ? [item, ...Object.values(item).filter(isObject)] : []) {
      dropped ||= part.servers !== undefined;
      delete part.servers;
    }
  }
  return dropped;
}

function drop(document: JsonObject, pointer: string): boolean {
  const tokens = pointerTokens(pointer);
  const key = tokens.pop();
  const parent = tokens.reduce<Json | undefined>(
    (at, token) => (at === undefined ? at : (at as JsonObject)[token]),
    document,
  );
  if (key === undefined || tokens.length === 0) return false;
  if (Array.isArray(parent) && parent[Number(key)] !== undefined) return parent.splice(Number(key), 1).length > 0;
  return isObject(parent) && Object.hasOwn(parent, key) && delete parent[key];
}
