import { schemaName } from "../../document/schema-name.ts";
import { compareMembers } from "./compare-members.ts";
import { compareValues } from "./compare-values.ts";
import { compareVariants } from "./compare-variants.ts";
import type { Compare, FoundChange, Pair, PairFacts } from "./pair.ts";
import { type Placed, resolve } from "./placed.ts";
import { readTypeFacts } from "./read-type-facts.ts";
import { type Revisions, schemasOf } from "./revisions.ts";
import type { Direction } from "./rule.ts";

// Each of them may hold all others again.
const mostRelocated = 300;

/** One comparer a direction: the pairs of one are not those of the other. */
export function createComparer(revisions: Revisions, direction: Direction): Compare {
  const known = new Map<string, Pair>();
  const open = new Map<string, Pair>();
  const identify = createIdentify();
  let relocated = 0;
  const compare: Compare = (old, new_) => {
    const key = `${old.pointer} ${new_.pointer}`;
    const targets = `${identify(resolve(old, revisions.old))} ${identify(resolve(new_, revisions.new))}`;
    const before = known.get(key) ?? open.get(targets);
    if (before !== undefined) return before;
    const pair: Pair = { changes: [], below: [], refs: refsOf(old, new_, revisions) };
    known.set(key, pair);
    if (revisions.same(old.schema, new_.schema)) return pair;
    const isElsewhere = refersElsewhere(pair.refs, revisions) && relocated++ < mostRelocated;
    if (isElsewhere) open.set(targets, pair);
    const at = ({ schema, pointer }: Placed): Placed => ({ schema, pointer, ...(isElsewhere && { at: pointer }) });
    fillPair(pair, at(old), at(new_), { direction, revisions, compare });
    if (isElsewhere) open.delete(targets);
    return pair;
  };
  return compare;
}

// A schema that is reached again by another way has another pointer there.
function createIdentify(): (placed: Placed) => string {
  const numbers = new Map<Placed["schema"], string>();
  return ({ schema, pointer }) => {
    if (typeof schema !== "object") return pointer;
    const number = numbers.get(schema) ?? String(numbers.size);
    numbers.set(schema, number);
    return number;
  };
}

/** Whether the place now refers to something else, where neither schema changed by that. A renamed schema is the same. */
function refersElsewhere({ old: before, new: after }: Pair["refs"], revisions: Revisions): boolean {
  if (before === after) return false;
  const [was, is] = [schemaName(before), schemaName(after)];
  const isRenamed =
    was !== undefined && is !== undefined && !(was in schemasOf(revisions.new)) && !(is in schemasOf(revisions.old));
  return !isRenamed;
}

function refsOf(old: Placed, new_: Placed, revisions: Revisions): Pair["refs"] {
  const [before, after] = [old, new_].map(({ schema }) => (typeof schema === "object" ? schema.$ref : undefined));
  const same = revisions.same(resolve(old, revisions.old).schema, resolve(new_, revisions.new).schema);
  return { ...(before === undefined ? {} : { old: before }), ...(after === undefined ? {} : { new: after }), same };
}

function fillPair(pair: Pair, old: Placed, new_: Placed, context: Omit<PairFacts, "old" | "new">): void {
  const facts: PairFacts = {
    ...context,
    old: readTypeFacts(old, context.revisions.old),
    new: readTypeFacts(new_, context.revisions.new),
  };
  for (const part of [compareValues(facts), compareMembers(facts), compareVariants(facts)]) {
    pair.changes.push(...part.changes);
    pair.below.push(...part.below);
  }
}

/** Every change at or below a pair. */
export function changesBelow(pair: Pair, seen: Set<Pair> = new Set()): FoundChange[] {
  if (seen.has(pair)) return [];
  seen.add(pair);
  return [...pair.changes, ...pair.below.flatMap((below) => changesBelow(below, seen))];
}
