/** What a statement takes and returns. */
export type Value = string | number | null;
export type Row = Readonly<Record<string, unknown>>;

/**
 * A database that speaks SQLite's and PostgreSQL's common SQL. Statements name their values as `:name`, and their tables
 * as `purge.table`; a driver writes both the way its database wants them.
 */
export interface Sql {
  all(statement: string, values?: Readonly<Record<string, Value>>): Promise<Row[]>;
  /**
   * The time of gates, in milliseconds. Workers on several machines share the database's clock; those on one file share
   * their machine's, and pass it as `:now`.
   */
  readonly clock: string;
  /** Ends a query whose rows are about to be written: rows that another worker has locked are left out. */
  readonly skipLocked: string;
}

/** Inserts rows of one shape in one statement. */
export async function insertRows(
  sql: Sql,
  table: string,
  rows: readonly Readonly<Record<string, Value>>[],
  otherwise: "" | " ON CONFLICT DO NOTHING" = "",
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const tuples = rows.map((_, index) => `(${columns.map((column) => `:${column}_${index}`).join(", ")})`);
  const values = rows.flatMap((row, index) => columns.map((column) => [`${column}_${index}`, row[column] ?? null]));
  await sql.all(
    `INSERT INTO purge.${table} (${columns.join(", ")}) VALUES ${tuples.join(", ")}${otherwise}`,
    Object.fromEntries(values),
  );
}
