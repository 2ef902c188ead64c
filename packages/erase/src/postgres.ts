export { openPostgresStore, type PostgresOptions } from "./store/postgres/open-postgres-store.ts";
export type { PostgresClient, PostgresPool } from "./store/postgres/pool.ts";
