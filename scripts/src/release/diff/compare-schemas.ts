import { compareMembers } from "./compare-members.ts";
import { compareValues } from "./compare-values.ts";
import { compareVariants } from "./compare-variants.ts";
import type { Compare, Found, Pair, PairFacts } from "./pair.ts";
import type { Revisions } from "./revisions.ts";
import type { Direction } from "./rule.ts";
import { type Placed, resolve, typeFacts } from "./type-facts.ts";

/** One comparer a direction: the pairs of one are not those of the other. */
export function createComparer(revisions: Revisions, direction: Direction): Compare {
  const known = new Map<string, Pair>();
  const compare: Compare = (old, new_) => {
    const key = `${old.pointer} ${new_.pointer}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const pair: Pair = { changes: [], below: [], refs: refsOf(old, new_, revisions) };
    known.set(key, pair);
    if (!revisions.same(old.schema, new_.schema)) fillPair(pair, old, new_, { direction, revisions, compare });
    return pair;
  };
  return compare;
}

function refsOf(old: Placed, new_: Placed, revisions: Revisions): Pair["refs"] {
  const [before, after] = [old, new_].map(({ schema }) => (typeof schema === "object" ? schema.$ref : undefined));
  const same = revisions.same(resolve(old, revisions.old).schema, resolve(new_, revisions.new).schema);
  return { ...(before === undefined ? {} : { old: before }), ...(after === undefined ? {} : { new: after }), same };
}

function fillPair(pair: Pair, old: Placed, new_: Placed, context: Omit<PairFacts, "old" | "new">): void {
  const facts: PairFacts = {
    ...context,
    old: typeFacts(old, context.revisions.old),
    new: typeFacts(new_, context.revisions.new),
  };
  for (const part of [compareValues(facts), compareMembers(facts), compareVariants(facts)]) {
    pair.changes.push(...part.changes);
    pair.below.push(...part.below);
  }
}

/** Every change at or below a pair. */
export function changesBelow(pair: Pair, seen: Set<Pair> = new Set()): Found[] {
  if (seen.has(pair)) return [];
  seen.add(pair);
  return [...pair.changes, ...pair.below.flatMap((below) => changesBelow(below, seen))];
}
