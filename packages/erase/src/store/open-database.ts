import { closeSync, openSync } from "node:fs";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { pragmas, SCHEMA_VERSION, schema } from "./schema.ts";

export type Row = Record<string, SQLInputValue>;

/** A database whose statements are prepared once. */
export interface Database {
  /** Values for `?` in their order, or an object for `:names`. */
  all(sql: string, ...values: SQLInputValue[] | [Readonly<Record<string, SQLInputValue>>]): Row[];
  run(sql: string, ...values: SQLInputValue[]): number;
  exec(sql: string): void;
  close(): void;
}

/** How long to wait for another process's commit. */
const BUSY_TIMEOUT_MS = 15_000;

export function openDatabase(path: string): Database {
  // Readable by its owner alone from the first moment on.
  if (path !== ":memory:") closeSync(openSync(path, "a", 0o600));
  const db = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  for (const pragma of pragmas) db.exec(pragma);
  const version = Number(db.prepare("PRAGMA user_version").get()?.user_version ?? 0);
  if (version > SCHEMA_VERSION) {
    throw new Error(`it was written by a newer version of @purge/erase (store version ${version})`);
  }
  if (version < SCHEMA_VERSION)
    for (const statement of [...schema, `PRAGMA user_version = ${SCHEMA_VERSION}`]) db.exec(statement);
  const statements = new Map<string, ReturnType<DatabaseSync["prepare"]>>();
  const prepare = (sql: string) => {
    const known = statements.get(sql) ?? db.prepare(sql);
    statements.set(sql, known);
    return known;
  };
  return {
    all: (sql, ...values) => prepare(sql).all(...(values as SQLInputValue[])) as Row[],
    run: (sql, ...values) => Number(prepare(sql).run(...values).changes),
    exec: (sql) => db.exec(sql),
    close: () => db.close(),
  };
}
