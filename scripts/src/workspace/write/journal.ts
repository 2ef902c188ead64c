import { createHash } from "node:crypto";
import { mkdir, open, readdir, rename, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ProblemError } from "../../document/problem.ts";
import { readBytesIfThere } from "../read-if-there.ts";
import { resolveInside } from "./resolve-inside.ts";

/** Where a run records what it is about to do, relative to the root. Ignored by git. */
export const journalFolder = ".cache/write";

/** One file to replace or remove. */
export interface JournalEntry {
  path: string;
  /** The staged file in the journal; absent where the file is removed. */
  staged?: string;
  /** Hash of the file when the run began; absent where there was none. */
  before?: string;
}

/** Called with the name of every step before it changes the disk. Tests end the process there. */
export type OnStep = (step: string) => void;

export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Writes a file and waits until it is on the disk. */
export async function writeDurably(path: string, text: string): Promise<void> {
  const handle = await open(path, "w");
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Commits the journal: from here on the run is finished, if need be by the next one. */
export async function writeJournal(root: string, entries: readonly JournalEntry[], onStep: OnStep): Promise<void> {
  const folder = join(root, journalFolder);
  onStep("write plan");
  await writeDurably(join(folder, "plan.tmp"), JSON.stringify(entries));
  onStep("commit plan");
  await rename(join(folder, "plan.tmp"), join(folder, "plan.json"));
}

export async function readJournal(root: string): Promise<JournalEntry[] | undefined> {
  const bytes = await readBytesIfThere(join(root, journalFolder, "plan.json"));
  if (bytes === undefined) return undefined;
  try {
    return JSON.parse(bytes.toString("utf8")) as JournalEntry[];
  } catch (cause) {
    throw new ProblemError({
      file: `${journalFolder}/plan.json`,
      rule: "write-journal",
      severity: "error",
      expected: "the plan of an interrupted run, as JSON",
      found: cause instanceof Error ? cause.message : "something else",
      next: `Delete ${journalFolder} to discard the interrupted run, then run \`node run.mjs generate\`.`,
    });
  }
}

/** Applies a committed journal. Steps that an interrupted run has done already are skipped. */
export async function applyJournal(root: string, entries: readonly JournalEntry[], onStep: OnStep): Promise<void> {
  for (const entry of entries) {
    const target = await resolveInside(root, entry.path);
    if (entry.staged === undefined) await remove(root, target, entry, onStep);
    else await replace(target, join(root, journalFolder, entry.staged), entry, onStep);
  }
  onStep("close plan");
  await rm(join(root, journalFolder, "plan.json"), { force: true });
}

/** Removes files that an interrupted run staged and did not commit. */
export async function discardStaged(root: string, onStep: OnStep): Promise<number> {
  const folder = join(root, journalFolder);
  const names = await readdir(folder);
  const staged = names.filter((name) => /^(staged-\d+|plan\.tmp)$/.test(name));
  for (const name of staged) {
    onStep(`discard ${name}`);
    await rm(join(folder, name), { force: true });
  }
  return staged.length;
}

async function replace(target: string, staged: string, entry: JournalEntry, onStep: OnStep): Promise<void> {
  if ((await readBytesIfThere(staged)) === undefined) return;
  await refuseEdited(target, entry);
  onStep(`replace ${entry.path}`);
  await mkdir(dirname(target), { recursive: true });
  await rename(staged, target);
}

async function remove(root: string, target: string, entry: JournalEntry, onStep: OnStep): Promise<void> {
  if ((await readBytesIfThere(target)) === undefined) return;
  await refuseEdited(target, entry);
  onStep(`remove ${entry.path}`);
  await rm(target);
  for (let folder = dirname(target); folder !== root && (await isEmpty(folder)); folder = dirname(folder)) {
    await rmdir(folder);
  }
}

async function isEmpty(folder: string): Promise<boolean> {
  return (await readdir(folder)).length === 0;
}

// The file was edited after the run was interrupted, and must not be overwritten.
async function refuseEdited(target: string, entry: JournalEntry): Promise<void> {
  const bytes = await readBytesIfThere(target);
  const now = bytes === undefined ? undefined : hashOf(bytes);
  if (now === entry.before) return;
  throw new ProblemError({
    file: entry.path,
    rule: "write-edited",
    severity: "error",
    expected: "the file as it was when the interrupted run began",
    found: "other content",
    next: `Save a copy of your edit, restore the file and run again. Or delete ${journalFolder} to discard the interrupted run.`,
  });
}
