import { camelCase } from "../document/camel-case.ts";
import { type DocumentProblem, failOnDocumentProblems } from "../document/document-problem.ts";
import { getPointer, isObject, type JsonObject, own, pointer } from "../document/json.ts";
import { nearestOperations } from "../document/nearest.ts";
import { methods } from "../document/openapi.ts";

/** Keeps the operations that are named (`DELETE /users/{id}`, or an operationId), or all when none is. */
export function keepOperations(document: JsonObject, keep: readonly string[]): JsonObject {
  const paths = own(document, "paths");
  if (keep.length === 0 || !isObject(paths)) return document;
  const wanted = new Set(keep.map(spelled));
  const met = new Set<string>();
  const names: string[] = [];
  const kept = Object.entries(paths).flatMap(([path, given]): [string, JsonObject][] => {
    if (!isObject(given)) return [];
    const item = follow(document, given);
    if (item === undefined) return [[path, given]];
    const fields = Object.entries(item).filter(([key, operation]) => {
      if (!isMethod(key) || !isObject(operation)) return true;
      const called = namesOf(path, key, operation);
      names.push(...called.slice(0, 2));
      const found = called.filter((name) => wanted.has(name));
      for (const name of found) met.add(name);
      return found.length > 0;
    });
    return fields.some(([key]) => isMethod(key)) ? [[path, Object.fromEntries(fields)]] : [];
  });
  // Path items in other files are looked into after bundling.
  if (kept.every(([, item]) => own(item, "$ref") === undefined)) {
    failOnDocumentProblems(keep.filter((name) => !met.has(spelled(name))).map((name) => unknown(name, names)));
  }
  return { ...document, paths: Object.fromEntries(kept) };
}

// `delete  /users` is `DELETE /users`.
function spelled(name: string): string {
  const [, method, path] = /^([a-z]+)\s+(\/.*)$/i.exec(name.trim()) ?? [];
  return method === undefined ? name.trim() : `${method.toUpperCase()} ${path}`;
}

function namesOf(path: string, method: string, operation: JsonObject): string[] {
  const id = own(operation, "operationId");
  const route = `${method.toUpperCase()} ${path}`;
  return typeof id === "string" ? [route, id, camelCase(id)] : [route];
}

function isMethod(key: string): boolean {
  return (methods as readonly string[]).includes(key) || key === "query";
}

function follow(document: JsonObject, item: JsonObject): JsonObject | undefined {
  const ref = own(item, "$ref");
  if (ref === undefined) return item;
  const target = typeof ref === "string" && ref.startsWith("#") ? getPointer(document, ref) : undefined;
  if (!isObject(target) || own(target, "$ref") !== undefined) return undefined;
  const { $ref: _, ...siblings } = item;
  return { ...target, ...siblings };
}

function unknown(name: string, names: readonly string[]): DocumentProblem {
  const near = nearestOperations(name, names).map((found) => `\`${found}\``);
  return {
    rule: "keep-unknown",
    pointer: pointer("paths"),
    expected: `an operation \`${name}\`, which provider.yaml keeps`,
    found: `${names.length} names, none of them this`,
    next: near.length === 0 ? "Look it up in the specification." : `Did you mean ${near.join(" or ")}?`,
  };
}
