import { dirname } from "node:path/posix";

/** One file and a file that it imports. */
export type Import = readonly [from: string, to: string];

/**
 * Circles of folders, each as the imports that lead from a folder through others back to it. A folder counts for its own
 * files only, so a folder and its subfolder can be a circle. Two folders are reported once.
 */
export function folderCircles(imports: readonly Import[]): Import[][] {
  const between = betweenFolders(imports);
  const leaving = Map.groupBy(between, ([from]) => dirname(from));
  const circles = new Map<string, Import[]>();
  for (const first of between) {
    const key = first.map(dirname).sort().join(" ");
    const back = circles.has(key) ? undefined : wayBack(leaving, first);
    if (back !== undefined) circles.set(key, [first, ...back]);
  }
  return [...circles.values()];
}

/** The first import from each folder to each other one. */
function betweenFolders(imports: readonly Import[]): Import[] {
  const crossing = imports.filter(([from, to]) => dirname(from) !== dirname(to));
  return [...Map.groupBy(crossing, (one) => one.map(dirname).join(" ")).values()].flatMap((all) => all.slice(0, 1));
}

/** The shortest chain of imports from where an import leads to the folder where it starts. */
function wayBack(leaving: ReadonlyMap<string, readonly Import[]>, [from, to]: Import): Import[] | undefined {
  const chains = new Map<string, Import[]>([[dirname(to), []]]);
  for (const [folder, chain] of chains) {
    if (folder === dirname(from)) return chain;
    for (const next of leaving.get(folder) ?? []) {
      const target = dirname(next[1]);
      if (!chains.has(target)) chains.set(target, [...chain, next]);
    }
  }
  return undefined;
}
