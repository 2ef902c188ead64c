import { isObject, type Json, pointer } from "../../document/json.ts";
import { sortKeys } from "../../document/sort-keys.ts";
import type { DocumentRule } from "./document-rule.ts";

/** Members, paths and components are in the canonical order. */
export const canonicalOrder: DocumentRule = (document) => {
  const at = firstDifference(document, sortKeys(document), []);
  if (at === undefined) return [];
  return [
    {
      pointer: pointer(...at),
      expected: "members in the canonical order",
      found: "another order",
      next: "Run `node run.mjs spec normalize`.",
    },
  ];
};

function firstDifference(found: Json, wanted: Json, at: (string | number)[]): (string | number)[] | undefined {
  if (found === wanted) return undefined;
  if (Array.isArray(found) && Array.isArray(wanted)) {
    for (const [index, item] of found.entries()) {
      const below = firstDifference(item, wanted[index] as Json, [...at, index]);
      if (below !== undefined) return below;
    }
  }
  if (!isObject(found) || !isObject(wanted)) return undefined;
  const keys = Object.keys(found);
  const others = Object.keys(wanted);
  if (keys.some((key, index) => key !== others[index])) return at;
  for (const key of keys) {
    const below = firstDifference(found[key] as Json, wanted[key] as Json, [...at, key]);
    if (below !== undefined) return below;
  }
  return undefined;
}
