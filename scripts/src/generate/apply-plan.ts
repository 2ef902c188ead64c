import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readIfThere } from "../workspace/read-if-there.ts";
import { journalFolder } from "../workspace/write/journal.ts";
import { isAlive } from "../workspace/write/lock.ts";
import { type Written, writeFiles } from "../workspace/write/write-files.ts";
import type { Plan } from "./plan-repository.ts";

/** Says, for the next command after an interrupted run, that the lockfile still has to be updated. */
const pendingUpdate: string = `${journalFolder}/lockfile-due`;

/**
 * Writes a plan: all of its files change or none does, also when the process is killed. Then updates the lockfile where
 * the plan asks for it. Throws a ProblemError.
 */
export async function applyPlan(root: string, { files, isLockfileStale }: Omit<Plan, "changes">): Promise<Written> {
  if (!isLockfileStale) return writeFiles(root, files);
  const path = join(root, pendingUpdate);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, String(process.pid));
  const written = await writeFiles(root, files);
  await finishLockfile(root);
  return written;
}

/** Updates the lockfile where an interrupted run has not. Throws a ProblemError, once. */
export async function finishLockfile(root: string): Promise<boolean> {
  const path = join(root, pendingUpdate);
  const owner = Number(await readIfThere(path));
  if (!(owner > 0) || (owner !== process.pid && isAlive(owner))) return false;
  const { updateLockfile } = await import("./lockfile.ts");
  try {
    await updateLockfile(root);
  } finally {
    await rm(path, { force: true });
  }
  return true;
}
