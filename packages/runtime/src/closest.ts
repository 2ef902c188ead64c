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

/** The length of what is left when the same beginning and the same end are taken away. */
function distance(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  return Math.max(one.length, other.length) - start - end;
}
