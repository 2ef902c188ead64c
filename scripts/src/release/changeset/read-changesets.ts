import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Bump, compareBumps } from "../diff/verdict.ts";
import { parseChangeset } from "./changeset-file.ts";

/** The changesets of the repository that say something about the change since the base: those that are among `changed`. */
export async function readChangesets(
  root: string,
  changed: readonly string[],
): Promise<Map<string, Map<string, Bump>>> {
  const names = await readdir(join(root, ".changeset")).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const files = names
    .filter((name) => name.endsWith(".md") && name !== "README.md")
    .map((name) => `.changeset/${name}`)
    .filter((path) => changed.includes(path))
    .sort();
  const texts = await Promise.all(files.map((file) => readFile(join(root, file), "utf8")));
  return new Map(files.map((file, index) => [file, parseChangeset(texts[index] ?? "", file)]));
}

/** The highest bump that any of them gives a package. */
export function bumpFor(name: string, changesets: ReadonlyMap<string, ReadonlyMap<string, Bump>>): Bump {
  const bumps = [...changesets.values()].map((releases) => releases.get(name) ?? "none");
  return bumps.toSorted(compareBumps).at(-1) ?? "none";
}
