import { alternativesIn, alternativesOf } from "./alternatives.ts";
import { type Claim, compileClaims, type Finding } from "./compile-claims.ts";
import { createViews, type Types } from "./create-views.ts";
import type { Direction } from "./rule.ts";
import type { Sides } from "./sides.ts";
import type { Slot } from "./slot.ts";
import type { Bump } from "./verdict.ts";

/** What the compiler makes of a slot; `unknown` where its types are too deep for it. */
export interface SlotVerdict {
  bump: Bump | "unknown";
  /** The compiler's words. */
  why: string;
}

type Weighed = Claim & { bump: Bump };

/** Judges every slot that differs: is the old input still good, is the new output good for old readers, is everything there? */
export function judgeSlots(sides: Sides, slots: readonly Slot[]): Map<Slot, SlotVerdict> {
  const open = slots.filter(({ differs }) => differs);
  if (open.length === 0) return new Map();
  const alternatives = alternativesIn(open);
  const views = createViews(sides, open, alternatives);
  const ofSlots = open.map((slot) =>
    slot.part.startsWith("success") ? [successClaim(views.ofSlot(slot))] : claimsOf(views.ofSlot(slot), slot.direction),
  );
  const ofPairs = [...alternatives].map(([pair, { direction }]) => claimsOf(views.ofAlternative(pair), direction));
  const found = judgeClaims([...ofSlots, ...ofPairs], views.declarations());
  const foundInPairs = new Map([...alternatives.keys()].map((pair, index) => [pair, found[open.length + index]]));
  return new Map(
    open.map((slot, index) => {
      const below = [...alternativesOf(slot)].map((pair) => foundInPairs.get(pair) as SlotVerdict);
      return [slot, [found[index] as SlotVerdict, ...below].reduce(heavier)];
    }),
  );
}

function judgeClaims(groups: readonly (readonly Weighed[])[], declarations: readonly string[]): SlotVerdict[] {
  const findings = compileClaims(declarations, groups.flat());
  let next = 0;
  return groups.map((claims) =>
    claims.map(({ bump }) => verdictOf(findings[next++] as Finding, bump)).reduce(heavier, { bump: "patch", why: "" }),
  );
}

function verdictOf(finding: Finding, bump: Bump): SlotVerdict {
  if (finding.holds === true) return { bump: "patch", why: "" };
  return finding.holds === "unknown" ? { bump: "unknown", why: "" } : { bump, why: finding.why };
}

// What is too deep may be a breach, so it weighs more than what is surely none; of equals the first has the word.
const order = ["none", "patch", "minor", "unknown", "major"];

function heavier(one: SlotVerdict, other: SlotVerdict): SlotVerdict {
  return order.indexOf(other.bump) > order.indexOf(one.bump) ? other : one;
}

function successClaim({ emitted }: Types): Weighed {
  return { source: emitted("new"), target: emitted("old"), bump: "major" };
}

/** What is asked; a claim that fails weighs `bump`. Those of a breach come first. */
function claimsOf({ emitted, shape, names }: Types, direction: Direction): Weighed[] {
  const from = (view: (side: "old" | "new") => string, side: "old" | "new", bump: Bump) => ({
    source: view(side),
    target: view(side === "old" ? "new" : "old"),
    bump,
  });
  if (direction === "in")
    return [from(emitted, "old", "major"), from(names, "new", "major"), from(shape, "old", "minor")];
  return [from(emitted, "new", "major"), from(shape, "new", "major"), from(shape, "old", "minor")];
}
