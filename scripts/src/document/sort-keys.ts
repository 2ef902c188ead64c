import { type JsonObject, objectAt } from "./json.ts";
import { shape } from "./shape.ts";
import { rewrite } from "./walk.ts";

/**
 * Sorts a document into the canonical order: fields as `shape` lists them, paths and components by name. What a vendor
 * orders for readers (properties, parameters in one location, servers, tags) keeps its order.
 */
export function sortKeys(document: JsonObject): JsonObject {
  const ordered = rewrite(document, (object, kind, _, into) => into(sorted(object, ranks.get(kind) ?? new Map())));
  const components = objectAt(ordered, "components");
  const byName = (group: JsonObject) => Object.fromEntries(Object.entries(group).sort(([a], [b]) => (a < b ? -1 : 1)));
  const paths = byName(objectAt(ordered, "paths") ?? {});
  if (components === undefined) return { ...ordered, paths };
  const groups = Object.keys(components).map((key) => [key, byName(objectAt(components, key) ?? {})]);
  return { ...ordered, paths, components: Object.fromEntries(groups) };
}

/** The place of each field, by kind. */
const ranks: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  Object.entries(shape).map(([kind, fields]) => [
    kind,
    new Map(Object.keys(fields).map((field, index): [string, number] => [field, index])),
  ]),
);

function sorted(object: JsonObject, known: ReadonlyMap<string, number>): JsonObject {
  const rank = (key: string) => known.get(key) ?? known.size;
  const keys = Object.keys(object);
  const isSorted = keys.every((key, index) => index === 0 || rank(keys[index - 1] as string) <= rank(key));
  return isSorted ? object : Object.fromEntries(Object.entries(object).toSorted(([a], [b]) => rank(a) - rank(b)));
}
