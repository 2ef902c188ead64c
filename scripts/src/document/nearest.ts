/** The candidates most similar to what was typed, best first, for "Did you mean …?". */
export function nearest(typed: string, candidates: Iterable<string>, most = 3): string[] {
  const wanted = typed.toLowerCase();
  return [...candidates]
    .map((candidate) => ({ candidate, distance: distanceOf(wanted, candidate.toLowerCase()) }))
    .filter(
      ({ candidate, distance }) => distance <= Math.max(2, Math.floor(Math.max(typed.length, candidate.length) / 2)),
    )
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

const destructiveVerbs =
  /^(DELETE |([Dd]elete|[Rr]emove|[Dd]estroy|[Ee]rase|[Pp]urge|[Ww]ipe|[Rr]evoke|[Cc]ancel|[Dd]eactivate)(?![a-z]))/;

/** The same for operations: one that destroys something is suggested only to somebody who typed one. */
export function nearestOperations(typed: string, candidates: Iterable<string>, most = 3): string[] {
  const isMeant = destructiveVerbs.test(typed);
  const harmless = [...candidates].filter((name) => isMeant || !destructiveVerbs.test(name));
  return nearest(typed, harmless, most);
}

// The Levenshtein distance, one row at a time.
function distanceOf(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = (row[j - 1] as number) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[to.length] as number;
}
