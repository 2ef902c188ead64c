import { lstat, realpath } from "node:fs/promises";
import { dirname, isAbsolute, join, normalize, sep } from "node:path";
import { ProblemError } from "../../document/problem.ts";

/** The absolute path of a file to write. Throws a ProblemError for a path outside the root, through links included. */
export async function resolveInside(root: string, path: string): Promise<string> {
  const clean = normalize(path);
  const isBad = path === "" || isAbsolute(path) || clean.startsWith("..") || clean === "." || /[\0\\]|[/]$/.test(path);
  if (isBad) throw outside(path, "a path that leaves the repository or names no file");
  const target = join(root, clean);
  const home = await realpath(root);
  const parent = await nearestReal(dirname(target));
  if (parent !== home && !parent.startsWith(home + sep)) throw outside(path, "a link that leaves the repository");
  const stats = await statOf(target);
  if (stats?.isDirectory()) throw outside(path, "a folder where the file should be");
  return target;
}

// The closest existing parent folder.
async function nearestReal(folder: string): Promise<string> {
  const stats = await statOf(folder);
  return stats === undefined ? nearestReal(dirname(folder)) : realpath(folder);
}

async function statOf(path: string) {
  try {
    return await lstat(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw error;
  }
}

function outside(file: string, found: string): ProblemError {
  return new ProblemError({
    file,
    rule: "write-outside",
    severity: "error",
    expected: "a file inside the repository",
    found,
    next: "Check the name in this path.",
  });
}
