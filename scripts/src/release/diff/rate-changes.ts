import { changesBelow } from "./compare-schemas.ts";
import type { Refusals } from "./find-refusals.ts";
import type { IoSurface } from "./io-surface.ts";
import type { SurfaceVerdict } from "./judge-surfaces.ts";
import type { FoundChange } from "./pair.ts";
import type { Direction } from "./rule.ts";
import { type RuleName, rules } from "./rules.ts";
import { type Bump, compareBumps, highest, lowest } from "./verdict.ts";

/** A change, its weight and the surfaces that show it. */
export interface Rated {
  found: FoundChange;
  bump: Bump;
  surfaces: Set<IoSurface>;
}

/**
 * Rates what was found in the surfaces. The compiler decides: where it sees no difference a change weighs nothing, and a
 * difference that nothing explains is a change of its own, with the compiler's message.
 */
export function rateChanges(
  surfaces: readonly IoSurface[],
  verdicts: ReadonlyMap<IoSurface, SurfaceVerdict>,
  refusals: Refusals,
): Rated[] {
  const rated = new Map<string, Rated>();
  for (const surface of surfaces) {
    for (const found of changesIn(surface)) {
      const key = `${found.rule} ${found.side} ${found.place} ${found.text}`;
      const bump = weightIn(found, surface, verdicts.get(surface), refusals);
      const known = rated.get(key);
      if (known === undefined) rated.set(key, { found, bump, surfaces: new Set([surface]) });
      else {
        known.bump = highest([known.bump, bump]);
        known.surfaces.add(surface);
      }
    }
  }
  const all = [...rated.values()];
  return [...all.map(asDocumentation), ...unexplained(surfaces, verdicts, all), ...refused(surfaces, refusals, all)];
}

function changesIn(surface: IoSurface): FoundChange[] {
  const seen = new Set<(typeof surface.pairs)[number]>();
  return [...surface.changes, ...surface.pairs.flatMap((pair) => changesBelow(pair, seen))];
}

// Rated by themselves: there is no type to compare.
const bodyless: ReadonlySet<RuleName> = new Set([
  "response-added",
  "response-removed",
  "status-changed",
  "body-optional",
]);

function weightIn(
  found: FoundChange,
  surface: IoSurface,
  verdict: SurfaceVerdict | undefined,
  refusals: Refusals,
): Bump {
  const rule = rules[found.rule];
  const bump = rule[surface.direction];
  if (found.rule === "check-tightened") return refusals.has(surface) ? bump : lowest(bump, "minor");
  if (rule.checked && refusals.has(surface)) return bump;
  if (rule.why !== undefined || surface.typeless || bodyless.has(found.rule)) return bump;
  if (found.rule === "success-added") return verdict?.bump === "patch" ? "minor" : bump;
  if (verdict?.bump === "unknown") return bump;
  return lowest(bump, verdict?.bump ?? "patch");
}

// Rated by themselves, and they show in the types of the direction that loses or gains the property.
const shownInTypes: ReadonlySet<RuleName> = new Set(["became-read-only", "became-write-only", "access-opened"]);

// A sentence about a structure that makes no difference to the types would alarm for nothing.
function asDocumentation(rated: Rated): Rated {
  const rule = rules[rated.found.rule];
  const meant = highest([...rated.surfaces].map(({ direction }) => rule[direction]));
  if (rule.why !== undefined || rule.always === true || rated.bump !== "patch" || meant === "patch") return rated;
  return { ...rated, found: { ...rated.found, rule: "text", text: "is described differently, with the same type" } };
}

function unexplained(
  surfaces: readonly IoSurface[],
  verdicts: ReadonlyMap<IoSurface, SurfaceVerdict>,
  rated: readonly Rated[],
): Rated[] {
  const heaviest = new Map<IoSurface, Bump>();
  for (const { found, bump, surfaces: felt } of rated) {
    if (rules[found.rule].why !== undefined && !shownInTypes.has(found.rule)) continue;
    for (const surface of felt) heaviest.set(surface, highest([heaviest.get(surface) ?? "none", bump]));
  }
  const alike = new Map<string, Rated>();
  for (const surface of surfaces) {
    const verdict = verdicts.get(surface);
    if (verdict === undefined || verdict.bump === "unknown") continue;
    if (compareBumps(verdict.bump, heaviest.get(surface) ?? "patch") <= 0) continue;
    const key = `${verdict.bump} ${verdict.why}`;
    const found: FoundChange = {
      rule: "types",
      text: `has another type: ${verdict.why}`,
      place: placeOf(surface),
      side: "new",
    };
    const rated = alike.get(key) ?? { found, bump: verdict.bump, surfaces: new Set() };
    alike.set(key, rated);
    rated.surfaces.add(surface);
  }
  return [...alike.values()];
}

// What the client now refuses, where no other change says so.
function refused(surfaces: readonly IoSurface[], refusals: Refusals, rated: readonly Rated[]): Rated[] {
  return surfaces.flatMap((surface) => {
    const [text] = refusals.get(surface) ?? [];
    const isExplained = rated.some((one) => one.bump === "major" && one.surfaces.has(surface));
    if (text === undefined || isExplained) return [];
    const found: FoundChange = { rule: "refused", text, place: placeOf(surface), side: "new" };
    return [{ found, bump: "major" as const, surfaces: new Set([surface]) }];
  });
}

function placeOf({ new: { pointer }, part }: IoSurface): string {
  if (part === "body") return `${pointer}/requestBody`;
  return part.includes(" ") ? `${pointer}/responses/${part.slice(part.indexOf(" ") + 1)}` : pointer;
}

/** Whether a change shows in what callers send, in what they receive, or in both. */
export function directionsOf({ surfaces }: Rated): Set<Direction> {
  return new Set([...surfaces].map(({ direction }) => direction));
}
