import { isObject, type Json, type JsonObject, pointer } from "./json.ts";
import type { Fields, Kind, Shape } from "./kinds.ts";
import { shape } from "./shape.ts";

/** The path from the document's root to a value, innermost first. */
export interface Trail {
  readonly up: Trail | undefined;
  readonly key: string | number;
}

export function trailOf(tokens: readonly (string | number)[]): Trail | undefined {
  return tokens.reduce<Trail | undefined>((up, key) => ({ up, key }), undefined);
}

export function pointerOf(trail: Trail | undefined): string {
  const tokens: (string | number)[] = [];
  for (let step = trail; step !== undefined; step = step.up) tokens.push(step.key);
  return pointer(...tokens.reverse());
}

/**
 * Returns the replacement for an object. `into` rewrites everything below an object; without calling it, nothing below
 * changes.
 */
export type Visit = (
  object: JsonObject,
  kind: Kind,
  trail: Trail | undefined,
  into: (object: JsonObject) => JsonObject,
) => JsonObject;

/** Where to start, if not at the root of an OpenAPI 3 document. */
export interface Start {
  table?: Shape;
  kind?: Kind;
  trail?: Trail | undefined;
}

/** Rewrites the objects of a document. Nothing is changed in place; unchanged parts are shared. */
export function rewrite(document: JsonObject, visit: Visit, start: Start = {}): JsonObject {
  return rewriteObject(document, start.kind ?? "document", start.trail, { visit, table: start.table ?? shape });
}

/** Visits every object of a document, outermost first. */
export function walk(
  document: JsonObject,
  look: (object: JsonObject, kind: Kind, trail: Trail | undefined) => void,
  start: Start = {},
): void {
  const visit: Visit = (object, kind, trail, into) => {
    look(object, kind, trail);
    return into(object);
  };
  rewrite(document, visit, start);
}

const plain: ReadonlySet<string> = new Set(["data", "text", "line"]);

interface Walk {
  visit: Visit;
  table: Shape;
}

function rewriteObject(given: JsonObject, kind: Kind, trail: Trail | undefined, walk: Walk): JsonObject {
  const fields = walk.table[kind] as Fields;
  const every = fields["*"];
  return walk.visit(given, kind, trail, (object) =>
    replaceValues(object, (value, key) => {
      const slot = every ?? (Object.hasOwn(fields, key) ? fields[key] : undefined);
      if (slot === undefined || plain.has(slot) || typeof value !== "object" || value === null) return value;
      return rewriteSlot(value, slot, { up: trail, key }, walk);
    }),
  );
}

function rewriteSlot(value: Json, slot: string, trail: Trail, walk: Walk): Json {
  const suffix = slot.slice(-2);
  const one = (item: Json, kind: string, step: Trail) =>
    isObject(item) ? rewriteObject(item, kind as Kind, step, walk) : item;
  if (suffix === "[]") {
    if (!Array.isArray(value)) return value;
    return replaceItems(value, (item, index) => one(item, slot.slice(0, -2), { up: trail, key: index }));
  }
  // Before 2020-12, JSON Schema wrote a tuple as a list of `items`.
  if (slot === "schema" && Array.isArray(value)) {
    return replaceItems(value, (item, index) => one(item, slot, { up: trail, key: index }));
  }
  if (suffix !== "{}" && suffix !== "<>") return one(value, slot, trail);
  if (!isObject(value)) return value;
  return replaceValues(value, (item, key) =>
    suffix === "<>" && key.startsWith("x-") ? item : one(item, slot.slice(0, -2), { up: trail, key }),
  );
}

// Most objects of a large document stay as they are, and nothing is allocated for them.
function replaceValues(object: JsonObject, replace: (value: Json, key: string) => Json): JsonObject {
  let changed: Map<string, Json> | undefined;
  for (const key of Object.keys(object)) {
    const value = object[key] as Json;
    const replaced = replace(value, key);
    if (replaced === value) continue;
    changed ??= new Map(Object.entries(object));
    changed.set(key, replaced);
  }
  return changed === undefined ? object : Object.fromEntries(changed);
}

function replaceItems(items: Json[], replace: (item: Json, index: number) => Json): Json[] {
  const replaced = items.map(replace);
  return replaced.some((item, index) => item !== items[index]) ? replaced : items;
}
