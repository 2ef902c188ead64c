/** The candidate that a misspelt name most likely means: equal but for case and punctuation, or two letters away. */
export function closest(name: string, candidates: readonly string[]): string | undefined {
  const [best] = candidates
    .map((candidate) => [distance(fold(name), fold(candidate)), candidate] as const)
    .filter(([edits, candidate]) => edits <= Math.min(2, candidate.length / 3))
    .sort(([a], [b]) => a - b);
  return best?.[1];
}

/** ` Did you mean "us"?`, or nothing. */
export function didYouMean(name: unknown, candidates: readonly string[]): string {
  const match = typeof name === "string" && closest(name, candidates);
  return match ? ` Did you mean "${match}"?` : "";
}

/** `"us", "eu" or "sandbox"` */
export function oneOf(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`);
  return [quoted.slice(0, -1).join(", "), ...quoted.slice(-1)].filter(Boolean).join(" or ");
}

const fold = (name: string): string => name.toLowerCase().replace(/[^a-z\d]/g, "");

/** Levenshtein's. */
function distance(from: string, to: string): number {
  let row = [...to, ""].map((_, index) => index);
  for (let nth = 0; nth < Math.min(from.length, 64); nth++) {
    const next = [nth + 1];
    for (let at = 0; at < to.length; at++) {
      const replaced = (row[at] as number) + Number(from[nth] !== to[at]);
      next.push(Math.min(replaced, (row[at + 1] as number) + 1, (next[at] as number) + 1));
    }
    row = next;
  }
  return row.at(-1) as number;
}
