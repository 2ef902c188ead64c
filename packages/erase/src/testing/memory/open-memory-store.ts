import { methods } from "../../store/methods.ts";
import { type Database, openDatabase } from "../../store/open-database.ts";
import { runBatch } from "../../store/run-batch.ts";
import { sqliteStore } from "../../store/sqlite-store.ts";
import type { Store } from "../../store/store.ts";

export interface MemoryStore {
  readonly store: Store;
  readonly db: Database;
}

/** The real store's statements on a database in memory, without the thread. */
export function openMemoryStore(): MemoryStore {
  const db = openDatabase(":memory:");
  const sync = sqliteStore(db);
  const calls = Object.keys(methods).map((method) => [
    method,
    async (...given: unknown[]) => {
      const [done] = runBatch(db, sync, [{ id: 1, method: method as keyof Store, given }]);
      if (done?.error !== undefined) throw new Error(done.error);
      return done?.value;
    },
  ]);
  return { store: Object.fromEntries(calls) as Store, db };
}
