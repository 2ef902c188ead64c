import { EraseError } from "../../model/erase-error.ts";
import { migrations, SCHEMA_VERSION } from "../schema.ts";
import { type PostgresPool, withClient, withTransaction } from "./pool.ts";
import { toPostgres } from "./to-postgres.ts";

/** Any number that nobody else is likely to lock. */
const LOCK = 7_083_714_309;
/** SQLSTATE of a table or a schema that does not exist. */
const MISSING: ReadonlySet<unknown> = new Set(["42P01", "3F000"]);

/** Sort and compare ids by their bytes, as SQLite does and whatever language the database speaks. */
const DIALECT = { text: 'TEXT COLLATE "C"', integer: "BIGINT", table: "" };

/**
 * Brings the schema up to date. Workers may be running: later versions only add, one process at a time migrates, and a
 * schema that is up to date is only read, so that a worker's role need not be allowed to create tables.
 */
export async function migrate(pool: PostgresPool, schema: string): Promise<void> {
  if ((await readVersion(pool, schema)) === SCHEMA_VERSION) return;
  const quoted = `"${schema}"`;
  await withTransaction(pool, async (client) => {
    await client.query("SELECT pg_advisory_xact_lock($1)", [LOCK]);
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${quoted}`);
    await client.query(`CREATE TABLE IF NOT EXISTS ${quoted}.migration (version BIGINT PRIMARY KEY)`);
    const { rows } = await client.query(`SELECT MAX(version) AS version FROM ${quoted}.migration`);
    // Another process may have migrated while this one waited for the lock.
    const version = Number(rows[0]?.version ?? 0);
    for (const [index, statements] of migrations(DIALECT).slice(version).entries()) {
      for (const statement of statements) await client.query(toPostgres(statement, schema).text);
      await client.query(`INSERT INTO ${quoted}.migration VALUES ($1)`, [version + index + 1]);
    }
  });
}

/** The schema's version; 0 if there is none. Throws if this version of the code does not know it. */
async function readVersion(pool: PostgresPool, schema: string): Promise<number> {
  const version = await withClient(pool, async (client) => {
    try {
      const { rows } = await client.query(`SELECT MAX(version) AS version FROM "${schema}".migration`);
      return Number(rows[0]?.version ?? 0);
    } catch (error) {
      if (MISSING.has((error as { code?: unknown }).code)) return 0;
      throw error;
    }
  });
  if (version <= SCHEMA_VERSION) return version;
  throw new EraseError(
    "store",
    `The schema ${schema} was written by a newer version of @purge/erase (version ${version}, and this one knows ${SCHEMA_VERSION}). Update @purge/erase.`,
  );
}
