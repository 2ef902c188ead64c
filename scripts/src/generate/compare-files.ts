import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plan } from "./plan-files.ts";

/** A file that is not what the specifications say. */
export interface Stale {
  path: string;
  is: "changed" | "missing" | "extra";
}

/** Compares what is there with a plan. */
export async function compareFiles(root: string, plan: Plan): Promise<Stale[]> {
  const all = await Promise.all([...plan].map(async ([path, want]) => compareFile(root, path, want)));
  return all.flatMap((each) => each ?? []);
}

async function compareFile(root: string, path: string, want: string | null): Promise<Stale | undefined> {
  const found = await readIfThere(join(root, path));
  if (want === null) return found === undefined ? undefined : { path, is: "extra" };
  if (found === undefined) return { path, is: "missing" };
  return found === want ? undefined : { path, is: "changed" };
}

export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
