import { methods } from "./methods.ts";
import type { Database } from "./open-database.ts";
import type { SyncStore } from "./sqlite-store.ts";
import type { Store } from "./store.ts";

/** A call of the store, as it travels to the thread. */
export interface Job {
  readonly id: number;
  readonly method: keyof Store;
  readonly given: readonly unknown[];
}

/** Its answer: a value, or an error's message. */
export interface Done {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

/** Runs calls in one transaction: one fsync for all of them. A call that fails undoes its own writes alone. */
export function runBatch(db: Database, store: SyncStore, jobs: readonly Job[]): Done[] {
  if (jobs.every(({ method }) => methods[method] === "read")) return jobs.map((job) => runJob(store, job));
  try {
    db.run("BEGIN IMMEDIATE");
    const done = jobs.map((job) => (methods[job.method] === "write" ? runWrite(db, store, job) : runJob(store, job)));
    db.run("COMMIT");
    return done;
  } catch (error) {
    // Nothing of the batch is on disk, even if some of its calls have succeeded.
    rollBack(db);
    return jobs.map(({ id }) => ({ id, error: messageOf(error) }));
  }
}

function runWrite(db: Database, store: SyncStore, job: Job): Done {
  db.run("SAVEPOINT job");
  const done = runJob(store, job);
  // Throws where a full disk has already undone the whole transaction.
  if (done.error !== undefined) db.run("ROLLBACK TO job");
  db.run("RELEASE job");
  return done;
}

function runJob(store: SyncStore, { id, method, given }: Job): Done {
  try {
    const call = store[method] as (...given: readonly unknown[]) => unknown;
    return { id, value: call(...given) };
  } catch (error) {
    return { id, error: messageOf(error) };
  }
}

function rollBack(db: Database): void {
  try {
    db.exec("ROLLBACK");
  } catch {
    // SQLite has rolled back by itself.
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
