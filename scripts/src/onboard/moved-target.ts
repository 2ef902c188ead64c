import { isObject, type Json, type JsonObject, objectAt, textAt } from "../document/json.ts";
import { methods } from "../document/openapi.ts";
import { templateNames } from "../document/template-names.ts";

const pathTarget = /^\$\.paths\[(['"])((?:(?!\1).)*)\1\]/;

/** The new target of an overlay action whose path the vendor has moved; nothing if no path is the obvious one. */
export function movedTarget(target: string, before: JsonObject, after: JsonObject): string | undefined {
  const [head = "", quote = "'", path = ""] = pathTarget.exec(target) ?? [];
  const [old, now] = [objectAt(before, "paths") ?? {}, objectAt(after, "paths") ?? {}];
  const item = old[path];
  if (head === "" || Object.hasOwn(now, path) || !isObject(item)) return undefined;
  const moved = movedPath(path, item, now, old);
  if (moved === undefined) return undefined;
  const names = templateNames(moved);
  const rest = templateNames(path).reduce(
    (text, name, index) => text.replaceAll(new RegExp(`(['"])${escaped(name)}\\1`, "g"), `$1${names[index] ?? name}$1`),
    target.slice(head.length),
  );
  return `$.paths[${quote}${moved}${quote}]${rest}`;
}

function movedPath(path: string, item: JsonObject, now: JsonObject, old: JsonObject): string | undefined {
  const fresh = Object.entries(now).filter(([name]) => !Object.hasOwn(old, name));
  const ids = idsOf(item);
  const tests: ((name: string, other: Json) => boolean)[] = [
    (_, other) => [...idsOf(other)].some((id) => ids.has(id)),
    (name) => shapeOf(name) === shapeOf(path),
    (name) => withoutVersion(shapeOf(name)) === withoutVersion(shapeOf(path)),
  ];
  for (const isSame of tests) {
    const found = fresh.filter(([name, other]) => isSame(name, other) && hasMethodsOf(other, item));
    if (found.length === 1) return found[0]?.[0];
  }
  return undefined;
}

function idsOf(item: Json | undefined): Set<string> {
  const operations = isObject(item) ? methods.map((method) => objectAt(item, method)) : [];
  const ids = operations.map((operation) => (operation === undefined ? undefined : textAt(operation, "operationId")));
  return new Set(ids.filter((id) => id !== undefined));
}

function hasMethodsOf(item: Json, other: JsonObject): boolean {
  return isObject(item) && methods.every((method) => !(method in other) || method in item);
}

function shapeOf(path: string): string {
  return path.replaceAll(/\{[^{}]*\}/g, "{}");
}

function withoutVersion(path: string): string {
  return path.replace(/^(\/(api|v\d+(\.\d+)?))+(?=\/)/, "");
}

function escaped(name: string): string {
  return name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
