export type Bump = "major" | "minor" | "patch" | "none";

/** One change, in words for callers. */
export interface Change {
  bump: Bump;
  /** The one operation it is about, by its new name; absent where it is about several or the whole client. */
  operation?: string;
  /** JSON pointer into the new document, or into the old one for what is gone. */
  place: string;
  /** All places, where the same change is at several. */
  places?: string[];
  /** ``` `deleteUser`: path parameter `user_id` was renamed to `id` ``` */
  what: string;
  /** Whom it affects. */
  who: string;
  /** What they do now, as a sentence; empty where there is nothing to do. */
  todo: string;
  /** The name of the rule that found it. */
  rule: string;
  /** For a rename: a line of a caller's code before and after. */
  example?: { before: string; after: string };
}

/** Where a second tool rates a place differently. */
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
