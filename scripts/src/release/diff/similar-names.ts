import { nearest } from "../../document/nearest.ts";

/** Names of one thing on both revisions: what stayed, what was renamed, what came and went. */
export interface NameMatch {
  kept: string[];
  renamed: [old: string, new_: string][];
  removed: string[];
  added: string[];
}

/**
 * Matches names. Something gone and something new are one renamed thing when `alike` says that they are built alike
 * (`exactly`: so particular that the names need not resemble each other).
 */
export function matchNames(
  old: Iterable<string>,
  new_: Iterable<string>,
  alike: (old: string, new_: string) => "exactly" | "roughly" | "no",
): NameMatch {
  const [before, after] = [new Set(old), new Set(new_)];
  const match: NameMatch = { kept: [], renamed: [], removed: [], added: [] };
  for (const name of before) (after.has(name) ? match.kept : match.removed).push(name);
  match.added = [...after].filter((name) => !before.has(name));
  for (const gone of [...match.removed]) {
    const come = match.added
      .map((name) => ({ name, how: alike(gone, name) }))
      .filter(({ name, how }) => how === "exactly" || (how === "roughly" && resemble(gone, name)))
      .sort((a, b) => Number(resemble(gone, b.name)) - Number(resemble(gone, a.name)))[0];
    if (come === undefined) continue;
    match.renamed.push([gone, come.name]);
    match.removed = match.removed.filter((name) => name !== gone);
    match.added = match.added.filter((name) => name !== come.name);
  }
  return match;
}

/** Two spellings that a person would take for one name: a word in common, one within the other, a letter or two off. */
export function resemble(left: string, right: string): boolean {
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
  if (a.includes(b) || b.includes(a)) return true;
  const words = new Set(wordsOf(left));
  if (wordsOf(right).some((word) => words.has(word))) return true;
  return Math.min(a.length, b.length) > 3 && nearest(a, [b]).length > 0 && sharesHalf(a, b);
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1);
}

function sharesHalf(a: string, b: string): boolean {
  return a.slice(0, 2) === b.slice(0, 2) || a.slice(-2) === b.slice(-2);
}
