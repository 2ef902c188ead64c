import { closeSync, openSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { migrations, SCHEMA_VERSION } from "../schema.ts";
import type { Row, Sql, Value } from "../sql.ts";

/** A database whose statements are prepared once. */
export interface Database extends Sql {
  run(statement: string, values?: Readonly<Record<string, Value>>): Row[];
  close(): void;
}

/** How long to wait for another process's commit. */
const BUSY_TIMEOUT_MS = 15_000;

/** A commit is on disk when it returns, and what is deleted is overwritten. */
const PRAGMAS = ["journal_mode = WAL", "synchronous = FULL", "secure_delete = ON", "cache_size = -8000"];

export function openDatabase(path: string): Database {
  // Readable by its owner alone from the first moment on.
  if (path !== ":memory:") closeSync(openSync(path, "a", 0o600));
  const db = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  for (const pragma of PRAGMAS) db.exec(`PRAGMA ${pragma}`);
  migrate(db);
  const statements = new Map<string, ReturnType<DatabaseSync["prepare"]>>();
  const prepare = (statement: string) => {
    const known = statements.get(statement) ?? db.prepare(withoutSchema(statement));
    statements.set(statement, known);
    return known;
  };
  const run: Database["run"] = (statement, values) => {
    const prepared = prepare(statement);
    return (values ? prepared.all(values) : prepared.all()) as Row[];
  };
  const all: Database["all"] = async (statement, values) => run(statement, values);
  return { run, all, clock: ":now", skipLocked: "", close: () => db.close() };
}

/** `PRAGMA user_version` keeps the store's version. */
function migrate(db: DatabaseSync): void {
  const version = Number(db.prepare("PRAGMA user_version").get()?.user_version ?? 0);
  if (version > SCHEMA_VERSION) {
    throw new Error(`it was written by a newer version of @purge/erase (store version ${version})`);
  }
  if (version === SCHEMA_VERSION) return;
  const missing = migrations({ text: "TEXT", integer: "INTEGER", table: " WITHOUT ROWID" }).slice(version).flat();
  for (const statement of missing) db.exec(withoutSchema(statement));
  db.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
}

/** A SQLite file has one schema, and it has no name of its own. */
function withoutSchema(statement: string): string {
  return statement.replaceAll("purge.", "");
}
