import { isObject } from "../../document/json.ts";
import type { Document, Schema } from "../../document/openapi.ts";
import { schemaName } from "../../document/schema-name.ts";

import type { IoSurface } from "./io-surface.ts";
import type { Pair } from "./pair.ts";
import { type Placed, resolve } from "./placed.ts";
import type { Revisions } from "./revisions.ts";
import type { Direction } from "./rule.ts";

/** Members of unions that differ, and the name under which the compiler is asked about each of them alone. */
export type UnionMembers = ReadonlyMap<Pair, { name: string; direction: Direction }>;

export function unionMembersOfAll(surfaces: readonly IoSurface[]): UnionMembers {
  const found = new Map<Pair, { name: string; direction: Direction }>();
  for (const surface of surfaces) {
    for (const pair of unionMembersOf(surface)) {
      if (!found.has(pair)) found.set(pair, { name: `purge alternative ${found.size}`, direction: surface.direction });
    }
  }
  return found;
}

export function unionMembersOf(surface: IoSurface): Set<Pair> {
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
export function schemasOfUnionMembers(
  members: UnionMembers,
  revisions: Revisions,
  side: "old" | "new",
  direction: Direction,
): { [name: string]: Schema } {
  const wanted = [...members].filter(([, one]) => one.direction === direction);
  return Object.fromEntries(
    wanted.flatMap(([{ alternative }, { name }]) =>
      alternative === undefined ? [] : [[name, standingAlone(alternative[side], revisions[side])]],
    ),
  );
}

// Only schemas with a name can be referred to in a part of the document.
function standingAlone(placed: Placed, document: Document): Schema {
  const ref = isObject(placed.schema) ? placed.schema.$ref : undefined;
  return ref === undefined || schemaName(ref) !== undefined ? placed.schema : resolve(placed, document).schema;
}
