import { setTimeout } from "node:timers/promises";
import { EraseError } from "../../model/erase-error.ts";
import { methods } from "../methods.ts";
import { createSqlStore, type SqlStore } from "../sql-store.ts";
import type { Store } from "../store.ts";
import { importPeer } from "./import-peer.ts";
import { isUnavailable } from "./is-unavailable.ts";
import { migrate } from "./migrate.ts";
import { ignoreError, type PostgresPool, withClient, withTransaction } from "./pool.ts";
import { toEraseError } from "./to-erase-error.ts";
import { createTranslator } from "./to-postgres.ts";

/** Where the store is: a URL, or a pool of `pg` that the application has already. */
export type PostgresOptions = (
  | { readonly connectionString: string; readonly pool?: never }
  | { readonly pool: PostgresPool; readonly connectionString?: never }
) & {
  /** The schema of the tables, which is created if it doesn't exist. Default `purge`. */
  readonly schema?: string;
};

/** How long a call waits for a PostgreSQL that is restarting, before it fails with `store-unavailable`. */
const PATIENCE_MS = 30_000;
const LONGEST_PAUSE_MS = 1_000;
const SCHEMA_NAME = /^[a-z_][a-z0-9_]{0,62}$/;

/**
 * Opens a store on PostgreSQL 13 or later, for workers on several machines: `createEraser({ store: await
 * openPostgresStore({ connectionString }), … })`. Creates or updates the tables. Throws an `EraseError`.
 */
export async function openPostgresStore(options: PostgresOptions): Promise<Store> {
  const { schema = "purge" } = options;
  if (!SCHEMA_NAME.test(schema))
    throw new EraseError("invalid-option", "schema must be lower-case letters, digits and _, such as purge.");
  const pool = options.pool ?? (await createPool(options.connectionString));
  pool.on("error", ignoreError);
  const close = async (): Promise<void> => {
    // A pool that the application has made is the application's to end.
    if (options.pool) pool.off("error", ignoreError);
    else await pool.end();
  };
  try {
    await patiently(() => migrate(pool, schema));
  } catch (error) {
    await close();
    throw error;
  }
  return { ...createCalls(pool, schema), checkpoint: async () => undefined, close };
}

async function createPool(connectionString: unknown): Promise<PostgresPool> {
  if (typeof connectionString !== "string" || !/^postgres(ql)?:\/\//.test(connectionString)) {
    throw new EraseError(
      "invalid-option",
      "connectionString must be a PostgreSQL URL, such as postgresql://user@host/database.",
    );
  }
  const { default: pg } = await importPeer<typeof import("pg")>({ name: "pg", major: 8, minor: 11 });
  return new pg.Pool({
    connectionString,
    application_name: "purge",
    connectionTimeoutMillis: 10_000,
    // A machine that is gone says nothing: without a limit, a query to it would wait for ever.
    query_timeout: 30_000,
    keepAlive: true,
    // A command ends when its work is done.
    allowExitOnIdle: true,
  });
}

/** The store's methods, each in as many statements and transactions as it needs. */
function createCalls(pool: PostgresPool, schema: string): SqlStore {
  const translate = createTranslator(schema);
  const calls = Object.entries(methods).map(([method, kind]) => {
    const open = kind === "transaction" ? withTransaction : withClient;
    const call = (...given: unknown[]): Promise<unknown> =>
      patiently(() =>
        open(pool, (client) => {
          const store = createSqlStore(translate(client));
          return (store[method as keyof SqlStore] as (...given: unknown[]) => Promise<unknown>)(...given);
        }),
      );
    return [method, call];
  });
  return Object.fromEntries(calls) as SqlStore;
}

/**
 * Tries again while PostgreSQL is away. A write whose commit was lost may have been done: then the second append finds
 * that somebody has written, and the visit stops, as it would for another worker's.
 */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const until = Date.now() + PATIENCE_MS;
  for (let pause = 50; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return await work();
    } catch (error) {
      if (!isUnavailable(error) || Date.now() > until) throw toEraseError(error);
    }
    await setTimeout(pause);
  }
}
