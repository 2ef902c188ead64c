import { dirname } from "node:path/posix";

/** One file and a file that it imports. */
export type Import = readonly [from: string, to: string];

/**
 * Circles of folders, each as the imports that lead from a folder through others back to it. A folder counts for its own
 * files only, so a folder and its subfolder can be a circle. Two folders are reported once.
 */
export function folderCircles(imports: readonly Import[]): Import[][] {
  const between = imports.filter(([from, to]) => dirname(from) !== dirname(to));
  const circles = new Map<string, Import[]>();
  for (const first of between) {
    const key = first.map(dirname).sort().join(" ");
    const back = circles.has(key) ? undefined : wayBack(between, first);
    if (back !== undefined) circles.set(key, [first, ...back]);
  }
  return [...circles.values()];
}

/** The shortest chain of imports from where an import leads to the folder where it starts. */
function wayBack(between: readonly Import[], [from, to]: Import): Import[] | undefined {
  const chains = new Map<string, Import[]>([[dirname(to), []]]);
  for (const [folder, chain] of chains) {
    if (folder === dirname(from)) return chain;
    for (const next of between) {
      const target = dirname(next[1]);
      if (dirname(next[0]) === folder && !chains.has(target)) chains.set(target, [...chain, next]);
    }
  }
  return undefined;
}
