import type { Decision } from "../../request/decide.ts";
import type { Row, Value } from "../../store/sql.ts";
import type { Database } from "../../store/sqlite/open-database.ts";
import type { Truth } from "./vendor.ts";

/** Everything that is left of a process between two rounds, and what may still happen to it. */
export interface World {
  /** The store's rows, table by table. */
  readonly tables: readonly (readonly Row[])[];
  readonly truth: Truth;
  readonly clock: number;
  readonly round: number;
  /** The process has died, or was not started yet: the caller repeats the request. */
  readonly down: boolean;
  /** Answers that may still be other than they should. */
  readonly answersLeft: number;
  readonly crashesLeft: number;
  /** The person's decision was made, and what came of it, if that was heard of. */
  readonly decided: boolean;
  readonly decision?: Decision;
  /** What the core threw that was no crash. */
  readonly failure?: string;
}

const tables = ["request", "target", "entry", "tag", "gate"] as const;

export function readTables(db: Database): World["tables"] {
  return tables.map((table) => db.run(`SELECT * FROM ${table}`));
}

export function writeTables(db: Database, written: World["tables"]): void {
  for (const [index, table] of tables.entries()) {
    db.run(`DELETE FROM ${table}`);
    for (const row of written[index] ?? []) {
      const values = Object.keys(row).map((column) => `:${column}`);
      db.run(`INSERT INTO ${table} VALUES (${values.join(", ")})`, row as Readonly<Record<string, Value>>);
    }
  }
}
