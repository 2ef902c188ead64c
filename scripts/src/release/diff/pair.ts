import type { Placed } from "./placed.ts";
import type { Revisions } from "./revisions.ts";
import type { Direction } from "./rule.ts";
import type { RuleName } from "./rules.ts";
import type { TypeFacts } from "./type-facts.ts";

/** A change in a schema, before it is known who feels it. */
export interface FoundChange {
  rule: RuleName;
  /** Where it is: in the new document, or in the old one for what is gone. */
  place: string;
  /** Which document `place` points into. */
  side: "old" | "new";
  /** What happened to the thing at `place`: `is gone`. */
  text: string;
}

/** Two schemas that stand at the same place of both documents, what changed there and what is below. */
export interface Pair {
  changes: FoundChange[];
  below: Pair[];
  /** Names of schemas at this place, where they are references. */
  refs: { old?: string; new?: string; same: boolean };
  /** Both, where they are alternatives: what one of them loses, the compiler may find in another. */
  alternative?: { old: Placed; new: Placed };
}

/** Compares two schemas; pairs that were compared before are not compared again, so rings end. */
export type Compare = (old: Placed, new_: Placed) => Pair;

/** What the parts of the comparison are given. */
export interface PairFacts {
  old: TypeFacts;
  new: TypeFacts;
  direction: Direction;
  revisions: Revisions;
  compare: Compare;
}
