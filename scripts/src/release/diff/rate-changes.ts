import { changesBelow } from "./compare-schemas.ts";
import type { IoSurface } from "./io-surface.ts";
import type { SurfaceVerdict } from "./judge-surfaces.ts";
import type { Found } from "./pair.ts";
import type { Direction } from "./rule.ts";
import { rules } from "./rules.ts";
import { type Bump, compareBumps, highest, lowest } from "./verdict.ts";

/** A change, what it weighs and which surfaces it is felt in. */
export interface Rated {
  found: Found;
  bump: Bump;
  surfaces: Set<IoSurface>;
}

/**
 * Weighs what was found in the surfaces. The compiler decides: what it sees no difference in weighs nothing, and what it
 * sees that nothing explains is a change of its own, in its words.
 */
export function rateChanges(surfaces: readonly IoSurface[], verdicts: ReadonlyMap<IoSurface, SurfaceVerdict>): Rated[] {
  const rated = new Map<string, Rated>();
  for (const surface of surfaces) {
    for (const found of changesIn(surface)) {
      const key = `${found.rule} ${found.side} ${found.place} ${found.text}`;
      const bump = weightIn(found, surface, verdicts.get(surface));
      const known = rated.get(key);
      if (known === undefined) rated.set(key, { found, bump, surfaces: new Set([surface]) });
      else {
        known.bump = highest([known.bump, bump]);
        known.surfaces.add(surface);
      }
    }
  }
  const all = [...rated.values()];
  return [...all.map(plainWords), ...unexplained(surfaces, verdicts, all)];
}

function changesIn(surface: IoSurface): Found[] {
  const seen = new Set<(typeof surface.pairs)[number]>();
  return [...surface.changes, ...surface.pairs.flatMap((pair) => changesBelow(pair, seen))];
}

function weightIn(found: Found, surface: IoSurface, verdict: SurfaceVerdict | undefined): Bump {
  const rule = rules[found.rule];
  const bump = rule[surface.direction];
  if (rule.why !== undefined || surface.typeless || found.rule.startsWith("answer-")) return bump;
  if (found.rule === "success-added") return verdict?.bump === "patch" ? "minor" : bump;
  if (verdict?.bump === "unknown") return bump;
  return lowest(bump, verdict?.bump ?? "patch");
}

// Words about a structure that makes no difference to the types would alarm for nothing.
function plainWords(rated: Rated): Rated {
  const rule = rules[rated.found.rule];
  const meant = highest([...rated.surfaces].map(({ direction }) => rule[direction]));
  if (rule.why !== undefined || rule.sure === true || rated.bump !== "patch" || meant === "patch") return rated;
  return { ...rated, found: { ...rated.found, rule: "text", text: "is written otherwise; its type is the same" } };
}

function unexplained(
  surfaces: readonly IoSurface[],
  verdicts: ReadonlyMap<IoSurface, SurfaceVerdict>,
  rated: readonly Rated[],
): Rated[] {
  const heaviest = new Map<IoSurface, Bump>();
  for (const { found, bump, surfaces: felt } of rated) {
    if (rules[found.rule].why !== undefined) continue;
    for (const surface of felt) heaviest.set(surface, highest([heaviest.get(surface) ?? "none", bump]));
  }
  const alike = new Map<string, Rated>();
  for (const surface of surfaces) {
    const verdict = verdicts.get(surface);
    if (verdict === undefined || verdict.bump === "unknown") continue;
    if (compareBumps(verdict.bump, heaviest.get(surface) ?? "patch") <= 0) continue;
    const key = `${verdict.bump} ${verdict.why}`;
    const found: Found = {
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

function placeOf({ new: { pointer }, part }: IoSurface): string {
  if (part === "body") return `${pointer}/requestBody`;
  return part.includes(" ") ? `${pointer}/responses/${part.slice(part.indexOf(" ") + 1)}` : pointer;
}

/** Which way a change is felt. */
export function directionsOf({ surfaces }: Rated): Set<Direction> {
  return new Set([...surfaces].map(({ direction }) => direction));
}
