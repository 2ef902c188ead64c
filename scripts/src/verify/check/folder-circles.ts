import { dirname } from "node:path/posix";

/** One file and a file that it imports. */
export type Import = readonly [from: string, to: string];

/**
 * Pairs of imports that close a circle of folders: the first leaves a folder, the second is the one by which the way
 * leads back into it. Each folder counts for its own files only, so a folder and its subfolder can be such a circle.
 */
export function folderCircles(imports: readonly Import[]): [there: Import, back: Import][] {
  const between = imports.filter(([from, to]) => dirname(from) !== dirname(to));
  const found: [Import, Import][] = [];
  const reported = new Set<string>();
  for (const there of between) {
    const back = wayBack(between, there);
    if (back === undefined) continue;
    const key = [dirname(there[0]), dirname(there[1])].sort().join(" ");
    if (!reported.has(key)) found.push([there, back]);
    reported.add(key);
  }
  return found;
}

/** The last import of the shortest way from where an import leads to the folder where it starts. */
function wayBack(between: readonly Import[], [from, to]: Import): Import | undefined {
  const seen = new Set([dirname(to)]);
  for (const folder of seen) {
    for (const next of between) {
      if (dirname(next[0]) !== folder) continue;
      if (dirname(next[1]) === dirname(from)) return next;
      seen.add(dirname(next[1]));
    }
  }
  return undefined;
}
