import type { DocumentProblem } from "../../document/document-problem.ts";
import { isObject, type Json, type JsonObject, pointerTokens, put } from "../../document/json.ts";

/** Gives a path that can't be read a plain one. Each stays a path of its own: two operations may differ in nothing else. */
export function renamePath({ paths }: JsonObject, { rule, pointer }: DocumentProblem): boolean {
  const path = pointerTokens(pointer)[1] ?? "";
  if (!isObject(paths) || !Object.hasOwn(paths, path)) return false;
  const renamed = rule === "paths-alike" ? `${path}/2` : plainPath(path);
  const isFree = renamed !== path && !Object.hasOwn(paths, renamed);
  if (isFree) put(paths, renamed, paths[path] as Json);
  return delete paths[path];
}

function plainPath(path: string): string {
  const names = new Set<string>();
  const segments = path.split(/[/?#]+/).filter((segment) => !["", ".", ".."].includes(segment));
  const plain = segments.map((segment) =>
    segment.replaceAll(/[\s\\\p{Cc}]/gu, "-").replaceAll(/\{([^{}]*)\}|[{}]/g, (_, name: string | undefined) => {
      if (name === undefined) return "-";
      const free = name === "" || names.has(name) ? `${name || "name"}${names.size + 1}` : name;
      names.add(free);
      return `{${free}}`;
    }),
  );
  return `/${plain.join("/")}`;
}
