import { randomUUID } from "node:crypto";
import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { ProblemError } from "../../document/problem.ts";

/** Runs a task under a lock file that names the process. The lock of a dead process is taken over. */
export async function withLock<T>(path: string, shown: string, task: () => Promise<T>): Promise<T> {
  await mkdir(dirname(path), { recursive: true });
  const mine = `${path}.${randomUUID()}`;
  try {
    await writeFile(mine, String(process.pid));
    await acquire(path, mine, shown);
  } finally {
    await rm(mine, { force: true });
  }
  try {
    return await task();
  } finally {
    await rm(path, { force: true });
  }
}

// A link appears atomically, with its content.
async function acquire(path: string, mine: string, shown: string): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await happened(link(mine, path), "EEXIST")) return;
    const owner = await ownerOf(path);
    if (owner !== undefined && isAlive(Number(owner))) throw busy(owner, shown);
    await takeAway(path, owner);
  }
  throw busy(await ownerOf(path), shown);
}

// Another run may have taken the lock over in the meantime; then its lock is put back.
async function takeAway(path: string, dead: string | undefined): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  if (!(await happened(rename(path, aside), "ENOENT"))) return;
  if ((await ownerOf(aside)) !== dead) await happened(link(aside, path), "EEXIST");
  await rm(aside, { force: true });
}

async function happened(operation: Promise<void>, expectedCode: string): Promise<boolean> {
  try {
    await operation;
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === expectedCode) return false;
    throw error;
  }
}

async function ownerOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

export function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function busy(owner: string | undefined, file: string): ProblemError {
  return new ProblemError({
    file,
    rule: "write-locked",
    severity: "error",
    expected: "one run at a time",
    found: `process ${owner || "unknown"} is writing`,
    next: "Wait until it has finished. If that process is another program, delete this file.",
  });
}
