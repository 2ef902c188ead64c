import { changesBelow, type Found } from "./compare-schemas.ts";
import type { SlotVerdict } from "./judge-slots.ts";
import type { Direction } from "./rule.ts";
import { rules } from "./rules.ts";
import type { Slot } from "./slot.ts";
import { type Bump, compareBumps, highest, lowest } from "./verdict.ts";

/** A change, what it weighs and which slots it is felt in. */
export interface Rated {
  found: Found;
  bump: Bump;
  slots: Set<Slot>;
}

/**
 * Weighs what was found in the slots. The compiler decides: what it sees no difference in weighs nothing, and what it
 * sees that nothing explains is a change of its own, in its words.
 */
export function rateChanges(slots: readonly Slot[], verdicts: ReadonlyMap<Slot, SlotVerdict>): Rated[] {
  const rated = new Map<string, Rated>();
  for (const slot of slots) {
    for (const found of changesIn(slot)) {
      const key = `${found.rule} ${found.side} ${found.place} ${found.text}`;
      const bump = weightIn(found, slot, verdicts.get(slot));
      const known = rated.get(key);
      if (known === undefined) rated.set(key, { found, bump, slots: new Set([slot]) });
      else {
        known.bump = highest([known.bump, bump]);
        known.slots.add(slot);
      }
    }
  }
  const all = [...rated.values()];
  return [...all.map(plainWords), ...unexplained(slots, verdicts, all)];
}

function changesIn(slot: Slot): Found[] {
  const seen = new Set<(typeof slot.pairs)[number]>();
  return [...slot.changes, ...slot.pairs.flatMap((pair) => changesBelow(pair, seen))];
}

function weightIn(found: Found, slot: Slot, verdict: SlotVerdict | undefined): Bump {
  const rule = rules[found.rule];
  const bump = rule[slot.direction];
  if (rule.why !== undefined || slot.typeless || found.rule.startsWith("answer-")) return bump;
  if (found.rule === "success-added") return verdict?.bump === "patch" ? "minor" : bump;
  if (verdict?.bump === "unknown") return bump;
  return lowest(bump, verdict?.bump ?? "patch");
}

// Words about a structure that makes no difference to the types would alarm for nothing.
function plainWords(rated: Rated): Rated {
  const rule = rules[rated.found.rule];
  const meant = highest([...rated.slots].map(({ direction }) => rule[direction]));
  if (rule.why !== undefined || rule.sure === true || rated.bump !== "patch" || meant === "patch") return rated;
  return { ...rated, found: { ...rated.found, rule: "text", text: "is written otherwise; its type is the same" } };
}

function unexplained(
  slots: readonly Slot[],
  verdicts: ReadonlyMap<Slot, SlotVerdict>,
  rated: readonly Rated[],
): Rated[] {
  const heaviest = new Map<Slot, Bump>();
  for (const { found, bump, slots: felt } of rated) {
    if (rules[found.rule].why !== undefined) continue;
    for (const slot of felt) heaviest.set(slot, highest([heaviest.get(slot) ?? "none", bump]));
  }
  const alike = new Map<string, Rated>();
  for (const slot of slots) {
    const verdict = verdicts.get(slot);
    if (verdict === undefined || verdict.bump === "unknown") continue;
    if (compareBumps(verdict.bump, heaviest.get(slot) ?? "patch") <= 0) continue;
    const key = `${verdict.bump} ${verdict.why}`;
    const found: Found = { rule: "types", text: `has another type: ${verdict.why}`, place: placeOf(slot), side: "new" };
    const rated = alike.get(key) ?? { found, bump: verdict.bump, slots: new Set() };
    alike.set(key, rated);
    rated.slots.add(slot);
  }
  return [...alike.values()];
}

function placeOf({ new: { pointer }, part }: Slot): string {
  if (part === "body") return `${pointer}/requestBody`;
  return part.includes(" ") ? `${pointer}/responses/${part.slice(part.indexOf(" ") + 1)}` : pointer;
}

/** Which way a change is felt. */
export function directionsOf({ slots }: Rated): Set<Direction> {
  return new Set([...slots].map(({ direction }) => direction));
}
