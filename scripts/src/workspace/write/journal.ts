import { createHash } from "node:crypto";
import { mkdir, open, readdir, rename, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ProblemError } from "../../document/problem.ts";
import { readBytesIfThere } from "../read-if-there.ts";
import { resolveInside } from "./resolve-inside.ts";

/** Where a run notes what it is about to do, relative to the root; git ignores it. */
export const journalFolder = ".cache/write";

/** One file to replace or remove. */
export interface JournalEntry {
  path: string;
  /** The staged file in the journal; none when the file is removed. */
  staged?: string;
  /** Hash of what stood there when the run began; none when nothing did. */
  before?: string;
}

/** Called before every step that changes the disk, with its name. Tests end the process there. */
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

/** From here on the run will be finished, whatever happens: the plan is there as a whole or not at all. */
export async function writeJournal(root: string, entries: readonly JournalEntry[], onStep: OnStep): Promise<void> {
  const folder = join(root, journalFolder);
  onStep("write plan");
  await writeDurably(join(folder, "plan.tmp"), JSON.stringify(entries));
  onStep("commit plan");
  await rename(join(folder, "plan.tmp"), join(folder, "plan.json"));
}

export async function readJournal(root: string): Promise<JournalEntry[] | undefined> {
  const bytes = await readBytesIfThere(join(root, journalFolder, "plan.json"));
  return bytes === undefined ? undefined : (JSON.parse(bytes.toString("utf8")) as JournalEntry[]);
}

/** Carries a committed plan out; steps that an earlier run has done already are passed over. */
export async function applyJournal(root: string, entries: readonly JournalEntry[], onStep: OnStep): Promise<void> {
  for (const entry of entries) {
    const target = await resolveInside(root, entry.path);
    if (entry.staged === undefined) await remove(root, target, entry, onStep);
    else await replace(target, join(root, journalFolder, entry.staged), entry, onStep);
  }
  onStep("close plan");
  await rm(join(root, journalFolder, "plan.json"), { force: true });
}

/** Removes what a run staged and never committed. */
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

// Somebody worked on the file after the run was killed: their work is worth more than the run's.
async function refuseEdited(target: string, entry: JournalEntry): Promise<void> {
  const bytes = await readBytesIfThere(target);
  const now = bytes === undefined ? undefined : hashOf(bytes);
  if (now === entry.before) return;
  throw new ProblemError({
    file: entry.path,
    rule: "write-edited",
    severity: "error",
    expected: "the file as it was when a run that was killed began",
    found: "another content",
    next: `Keep a copy of your edit and undo it, then run again; or delete ${journalFolder} to forget the killed run.`,
  });
}
