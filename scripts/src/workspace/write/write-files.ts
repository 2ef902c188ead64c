import { chmod, mkdir, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { readBytesIfThere } from "../read-if-there.ts";
import {
  applyJournal,
  discardStaged,
  hashOf,
  type JournalEntry,
  journalFolder,
  type OnStep,
  readJournal,
  writeDurably,
  writeJournal,
} from "./journal.ts";
import { withLock } from "./lock.ts";
import { resolveInside } from "./resolve-inside.ts";

/** The paths that a run changed. */
export interface Written {
  written: string[];
  removed: string[];
}

const nothing: OnStep = () => undefined;

/**
 * Writes files (paths relative to the root; `null` removes one). Either all of them change or none does, even if the
 * process is killed: the next `recover` or `writeFiles` finishes or discards the run. Files that do not change are not
 * touched. Throws a ProblemError for a path outside the root, before anything is changed.
 */
export async function writeFiles(
  root: string,
  files: ReadonlyMap<string, string | null>,
  onStep: OnStep = nothing,
): Promise<Written> {
  return locked(root, async () => {
    await finishOrDiscard(root, onStep);
    const entries = await stageAll(root, files, onStep).catch(async (error: unknown) => {
      // On a full disk, what was staged takes the space that is needed.
      await discardStaged(root, nothing).catch(() => 0);
      throw error;
    });
    entries.sort((a, b) => Number(a.staged !== undefined) - Number(b.staged !== undefined));
    if (entries.length > 0) {
      await writeJournal(root, entries, onStep);
      await applyJournal(root, entries, onStep);
    }
    const paths = (isWritten: boolean) =>
      entries.filter(({ staged }) => (staged !== undefined) === isWritten).map(({ path }) => path);
    return { written: paths(true), removed: paths(false) };
  });
}

/** Finishes a run that was interrupted while it wrote, or discards one that had not begun to. */
export async function recover(root: string, onStep: OnStep = nothing): Promise<"nothing" | "finished" | "discarded"> {
  if (!(await hasWork(root))) return "nothing";
  return locked(root, () => finishOrDiscard(root, onStep));
}

async function finishOrDiscard(root: string, onStep: OnStep): Promise<"nothing" | "finished" | "discarded"> {
  const plan = await readJournal(root);
  if (plan !== undefined) await applyJournal(root, plan, onStep);
  const discarded = await discardStaged(root, onStep);
  if (plan !== undefined) return "finished";
  return discarded > 0 ? "discarded" : "nothing";
}

async function hasWork(root: string): Promise<boolean> {
  try {
    return (await readdir(join(root, journalFolder))).some((name) => /^(staged-\d+|plan\.(tmp|json))$/.test(name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

function locked<T>(root: string, task: () => Promise<T>): Promise<T> {
  return withLock(join(root, journalFolder, "lock"), `${journalFolder}/lock`, task);
}

async function stageAll(
  root: string,
  files: ReadonlyMap<string, string | null>,
  onStep: OnStep,
): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for (const [path, text] of files) {
    const entry = await stage(root, path, text, entries.length, onStep);
    if (entry !== undefined) entries.push(entry);
  }
  return entries;
}

async function stage(
  root: string,
  path: string,
  text: string | null,
  index: number,
  onStep: OnStep,
): Promise<JournalEntry | undefined> {
  const target = await resolveInside(root, path);
  const bytes = await readBytesIfThere(target);
  const before = bytes === undefined ? {} : { before: hashOf(bytes) };
  if (text === null) return bytes === undefined ? undefined : { path, ...before };
  if (bytes?.equals(Buffer.from(text))) return undefined;
  const staged = `staged-${index}`;
  const file = join(root, journalFolder, staged);
  onStep(`stage ${path}`);
  await mkdir(join(root, journalFolder), { recursive: true });
  await writeDurably(file, text);
  if (bytes !== undefined) await chmod(file, (await stat(target)).mode);
  return { path, staged, ...before };
}
