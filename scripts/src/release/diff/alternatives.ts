import { isObject } from "../../document/json.ts";
import type { Document, Schema } from "../../document/openapi.ts";
import type { Pair } from "./compare-schemas.ts";
import type { IoSurface } from "./io-surface.ts";
import { isSchemaRef, type Revisions } from "./revisions.ts";
import type { Direction } from "./rule.ts";
import { type Placed, resolve } from "./type-facts.ts";

/** Members of unions that differ, and the name under which the compiler is asked about each of them alone. */
export type Alternatives = ReadonlyMap<Pair, { name: string; direction: Direction }>;

export function alternativesIn(surfaces: readonly IoSurface[]): Alternatives {
  const found = new Map<Pair, { name: string; direction: Direction }>();
  for (const surface of surfaces) {
    for (const pair of alternativesOf(surface)) {
      if (!found.has(pair)) found.set(pair, { name: `purge alternative ${found.size}`, direction: surface.direction });
    }
  }
  return found;
}

export function alternativesOf(surface: IoSurface): Set<Pair> {
  const seen = new Set<Pair>();
  const queue = [...surface.pairs];
  for (let pair = queue.pop(); pair !== undefined; pair = queue.pop()) {
    if (seen.has(pair)) continue;
    seen.add(pair);
    queue.push(...pair.below);
  }
  return new Set([...seen].filter(({ alternative }) => alternative !== undefined));
}

/** The schemas of one side and direction, by those names. */
export function schemasOfAlternatives(
  alternatives: Alternatives,
  revisions: Revisions,
  side: "old" | "new",
  direction: Direction,
): { [name: string]: Schema } {
  const wanted = [...alternatives].filter(([, one]) => one.direction === direction);
  return Object.fromEntries(
    wanted.flatMap(([{ alternative }, { name }]) =>
      alternative === undefined ? [] : [[name, standingAlone(alternative[side], revisions[side])]],
    ),
  );
}

// Only schemas with a name can be referred to in a part of the document.
function standingAlone(placed: Placed, document: Document): Schema {
  const ref = isObject(placed.schema) ? placed.schema.$ref : undefined;
  return ref === undefined || isSchemaRef(ref) ? placed.schema : resolve(placed, document).schema;
}
