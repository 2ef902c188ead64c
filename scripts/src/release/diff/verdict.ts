export type Bump = "major" | "minor" | "patch" | "none";

/** One thing that is not what it was, said to a caller. */
export interface Change {
  bump: Bump;
  /** The one operation it is about, by its new name; absent where it is about several or the whole client. */
  operation?: string;
  /** JSON pointer into the new document, or into the old one for what is gone. */
  place: string;
  /** `deleteUser: path parameter user_id is now id` */
  what: string;
  /** Whom it concerns. */
  who: string;
  /** What they do now; empty where there is nothing to do. */
  todo: string;
  /** The name of the rule that found it. */
  rule: string;
}

/** Where a second tool rates a place otherwise than we do. */
export interface Disagreement {
  place: string;
  ours: Bump;
  theirs: Bump;
  /** What the other tool says. */
  says: string;
}

export interface Verdict {
  bump: Bump;
  /** The heaviest first. */
  changes: Change[];
  disagreements: Disagreement[];
}

const weights: { readonly [bump in Bump]: number } = { none: 0, patch: 1, minor: 2, major: 3 };

/** Negative when the first weighs less. */
export function compareBumps(left: Bump, right: Bump): number {
  return weights[left] - weights[right];
}

export function highest(bumps: Iterable<Bump>): Bump {
  let most: Bump = "none";
  for (const bump of bumps) if (compareBumps(bump, most) > 0) most = bump;
  return most;
}

export function lowest(left: Bump, right: Bump): Bump {
  return compareBumps(left, right) < 0 ? left : right;
}
