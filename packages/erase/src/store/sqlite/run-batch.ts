import { methods } from "../methods.ts";
import { createSqlStore } from "../sql-store.ts";
import type { Store } from "../store.ts";
import type { Database } from "./open-database.ts";

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

/** A store whose calls share commits. */
export type RunBatch = (jobs: readonly Job[]) => Promise<Done[]>;

/** Runs calls in one transaction: one fsync for all of them. A call that fails undoes its own writes alone. */
export function createBatches(db: Database): RunBatch {
  const store: Store = {
    ...createSqlStore(db),
    checkpoint: async () => void db.run("PRAGMA wal_checkpoint(TRUNCATE)"),
    close: async () => db.close(),
  };
  return async (jobs) => {
    if (jobs.every(({ method }) => methods[method] === "read")) return inTurn(jobs, (job) => runJob(store, job));
    try {
      db.run("BEGIN IMMEDIATE");
      const done = await inTurn(jobs, (job) =>
        methods[job.method] === "read" ? runJob(store, job) : runWrite(db, store, job),
      );
      db.run("COMMIT");
      return done;
    } catch (error) {
      // Nothing of the batch is on disk, even if some of its calls have succeeded.
      rollBack(db);
      return jobs.map(({ id }) => ({ id, error: messageOf(error) }));
    }
  };
}

async function inTurn(jobs: readonly Job[], run: (job: Job) => Promise<Done>): Promise<Done[]> {
  const done: Done[] = [];
  for (const job of jobs) done.push(await run(job));
  return done;
}

async function runWrite(db: Database, store: Store, job: Job): Promise<Done> {
  db.run("SAVEPOINT job");
  const done = await runJob(store, job);
  // Throws where a full disk has already undone the whole transaction.
  if (done.error !== undefined) db.run("ROLLBACK TO job");
  db.run("RELEASE job");
  return done;
}

async function runJob(store: Store, { id, method, given }: Job): Promise<Done> {
  try {
    const call = store[method] as (...given: readonly unknown[]) => Promise<unknown>;
    return { id, value: await call(...given) };
  } catch (error) {
    return { id, error: messageOf(error) };
  }
}

function rollBack(db: Database): void {
  try {
    db.run("ROLLBACK");
  } catch {
    // SQLite has rolled back by itself.
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
