import { methods } from "../../store/methods.ts";
import { type Database, openDatabase } from "../../store/sqlite/open-database.ts";
import { createBatches } from "../../store/sqlite/run-batch.ts";
import type { Store } from "../../store/store.ts";

export interface MemoryStore {
  readonly store: Store;
  readonly db: Database;
  /** Deletes everything. */
  clear(): void;
}

/** The real store's statements on a database in memory, without the thread. */
export function openMemoryStore(): MemoryStore {
  const db = openDatabase(":memory:");
  const runBatch = createBatches(db);
  // One after the other, as in the thread.
  let last: Promise<unknown> = Promise.resolve();
  const calls = Object.keys(methods).map((method) => [
    method,
    async (...given: unknown[]) => {
      const batch = last.then(() => runBatch([{ id: 1, method: method as keyof Store, given }]));
      last = batch;
      const [done] = await batch;
      if (done?.error !== undefined) throw new Error(done.error);
      return done?.value;
    },
  ]);
  const tables = db.run("SELECT name FROM sqlite_master WHERE type = 'table'").map(({ name }) => String(name));
  const clear = (): void => {
    for (const table of tables) db.run(`DELETE FROM ${table}`);
  };
  return { store: Object.fromEntries(calls) as Store, db, clear };
}
