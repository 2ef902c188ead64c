import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { journalFolder, readIfThere } from "../workspace/write/journal.ts";
import { isAlive } from "../workspace/write/lock.ts";

/** Notes, for a run that is killed, that the lockfile has to follow what is written. */
const note: string = `${journalFolder}/lockfile-due`;

/** Writes, and brings the lockfile up to date: here, or at the next command when this run is killed. */
export async function writeWithLockfile(root: string, write: () => Promise<unknown>): Promise<void> {
  const path = join(root, note);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, String(process.pid));
  await write();
  await settleLockfile(root);
}

/** Brings the lockfile up to date where a killed run has not. Throws a ProblemError, once. */
export async function settleLockfile(root: string): Promise<boolean> {
  const path = join(root, note);
  const owner = Number(await readIfThere(path));
  if (!(owner > 0) || (owner !== process.pid && isAlive(owner))) return false;
  // Loaded only now: it brings along what emits, which most commands never need.
  const { updateLockfile } = await import("./lockfile.ts");
  try {
    await updateLockfile(root);
  } finally {
    await rm(path, { force: true });
  }
  return true;
}
