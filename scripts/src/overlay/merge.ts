import { equalJson, isObject, type Json, type JsonObject, own, put } from "../document/json.ts";

/** The path of a change below the merged node: keys, and the index of an appended item. */
export type Touched = (string | number)[];

/** A part of an update and a part of the target that cannot be merged (Overlay 1.1, Action Object). */
export class MergeConflict extends Error {
  override readonly name = "MergeConflict";
  readonly path: Touched;

  constructor(path: Touched, target: Json, update: Json) {
    super(`${kindOf(update)} cannot be merged into ${kindOf(target)}`);
    this.path = path;
  }
}

/** `an object`, `an array` or `a primitive value`, as the standard distinguishes them. */
export function kindOf(value: Json): "an object" | "an array" | "a primitive value" {
  if (Array.isArray(value)) return "an array";
  return isObject(value) ? "an object" : "a primitive value";
}

/** Merges an update into an object in place. Returns what changed. */
export function mergeObject(target: JsonObject, update: JsonObject, path: Touched = []): Touched[] {
  return Object.entries(update).flatMap(([key, value]) => {
    const here = [...path, key];
    const old = own(target, key);
    if (old === undefined) {
      put(target, key, structuredClone(value));
      return [here];
    }
    if (isObject(old) && isObject(value)) return mergeObject(old, value, here);
    if (Array.isArray(old) && Array.isArray(value)) return appendItems(old, value, here);
    if (kindOf(old) !== kindOf(value)) throw new MergeConflict(here, old, value);
    if (old === value) return [];
    put(target, key, value);
    return [here];
  });
}

/** Appends the items that are missing, in place. */
export function appendItems(target: Json[], items: readonly Json[], path: Touched = []): Touched[] {
  const fresh = items.filter((item) => !target.some((old) => equalJson(old, item)));
  return fresh.map((item) => [...path, target.push(structuredClone(item)) - 1]);
}
