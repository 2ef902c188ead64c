import { type JsonObject, objectAt } from "./json.ts";
import { shape } from "./shape.ts";
import { rewrite } from "./walk.ts";

/**
 * Sorts a document into the canonical order: fields as `shape` lists them, paths and components by name. What a vendor
 * orders for readers (properties, parameters in one location, servers, tags) keeps its order.
 */
export function sortKeys(document: JsonObject): JsonObject {
  const ordered = rewrite(document, (object, kind, _, into) => {
    const fields = Object.keys(shape[kind]);
    const rank = new Map(fields.map((field, index) => [field, index]));
    return into(sorted(object, (key) => rank.get(key) ?? fields.length));
  });
  const components = objectAt(ordered, "components");
  const byName = (group: JsonObject) => Object.fromEntries(Object.entries(group).sort(([a], [b]) => (a < b ? -1 : 1)));
  const paths = byName(objectAt(ordered, "paths") ?? {});
  if (components === undefined) return { ...ordered, paths };
  const groups = Object.keys(components).map((key) => [key, byName(objectAt(components, key) ?? {})]);
  return { ...ordered, paths, components: Object.fromEntries(groups) };
}

function sorted(object: JsonObject, rank: (key: string) => number): JsonObject {
  return Object.fromEntries(Object.entries(object).toSorted(([a], [b]) => rank(a) - rank(b)));
}
