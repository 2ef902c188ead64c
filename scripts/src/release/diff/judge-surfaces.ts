import { type Claim, type ClaimResult, compileClaims } from "./compile-claims.ts";
import { createViews, type Types } from "./create-views.ts";
import type { IoSurface } from "./io-surface.ts";
import type { Revisions } from "./revisions.ts";
import type { Direction } from "./rule.ts";
import { unionMembersOf, unionMembersOfAll } from "./union-members.ts";
import type { Bump } from "./verdict.ts";

/** How the compiler rates a surface; `unknown` where its types are too deep for it. */
export interface SurfaceVerdict {
  bump: Bump | "unknown";
  /** The compiler's message. */
  why: string;
}

type Weighed = Claim & { bump: Bump };

/** Judges every surface that differs: is the old input still accepted, can the new output be read by old code, is everything still there? */
export function judgeSurfaces(revisions: Revisions, surfaces: readonly IoSurface[]): Map<IoSurface, SurfaceVerdict> {
  const open = surfaces.filter(({ differs }) => differs);
  if (open.length === 0) return new Map();
  const members = unionMembersOfAll(open);
  const views = createViews(revisions, open, members);
  const ofSurfaces = open.map((surface) =>
    surface.part.startsWith("success")
      ? [successClaim(views.ofSurface(surface))]
      : claimsOf(views.ofSurface(surface), surface.direction),
  );
  const ofPairs = [...members].map(([pair, { direction }]) => claimsOf(views.ofAlternative(pair), direction));
  const found = judgeClaims([...ofSurfaces, ...ofPairs], views.declarations());
  const foundInPairs = new Map([...members.keys()].map((pair, index) => [pair, found[open.length + index]]));
  return new Map(
    open.map((surface, index) => {
      const below = [...unionMembersOf(surface)].map((pair) => foundInPairs.get(pair) as SurfaceVerdict);
      return [surface, [found[index] as SurfaceVerdict, ...below].reduce(heavier)];
    }),
  );
}

function judgeClaims(groups: readonly (readonly Weighed[])[], declarations: readonly string[]): SurfaceVerdict[] {
  const results = compileClaims(declarations, groups.flat());
  let next = 0;
  return groups.map((claims) =>
    claims
      .map(({ bump }) => verdictOf(results[next++] as ClaimResult, bump))
      .reduce(heavier, { bump: "patch", why: "" }),
  );
}

function verdictOf(claim: ClaimResult, bump: Bump): SurfaceVerdict {
  if (claim.holds === true) return { bump: "patch", why: "" };
  return claim.holds === "unknown" ? { bump: "unknown", why: "" } : { bump, why: claim.why };
}

// `unknown` may hide a break, so it outranks `minor`; among equals the first wins.
const order = ["none", "patch", "minor", "unknown", "major"];

function heavier(one: SurfaceVerdict, other: SurfaceVerdict): SurfaceVerdict {
  return order.indexOf(other.bump) > order.indexOf(one.bump) ? other : one;
}

function successClaim({ emitted }: Types): Weighed {
  return { source: emitted("new"), target: emitted("old"), bump: "major" };
}

/** The claims to check; one that fails rates `bump`. Breaking ones come first. */
function claimsOf({ emitted, shape, names, shared }: Types, direction: Direction): Weighed[] {
  const from = (view: (side: "old" | "new") => string, side: "old" | "new", bump: Bump) => ({
    source: view(side),
    target: view(side === "old" ? "new" : "old"),
    bump,
  });
  if (direction === "in")
    return [from(emitted, "old", "major"), from(names, "new", "major"), from(shape, "old", "minor")];
  return [
    from(emitted, "new", "major"),
    from(shape, "new", "major"),
    from(shared, "new", "major"),
    from(shape, "old", "minor"),
  ];
}
