import type { Delivery } from "../../model/delivery.ts";
import type { Store } from "../../store/store.ts";
import { type Io, UsageError } from "../terminal/io.ts";

/** What a configuration in JSON says of PostgreSQL. The URL is in the environment, since it may hold a password. */
interface PostgresConfig {
  readonly urlFromEnv?: string;
  readonly schema?: string;
}

/** Opens `{ "postgres": … }`. Undefined for anything else, which is left to the caller to judge. */
export async function openConfiguredStore(store: unknown, path: string, env: Io["env"]): Promise<Store | undefined> {
  const postgres = postgresOf(store);
  if (!postgres) return undefined;
  const { openPostgresStore } = await import("../../store/postgres/open-postgres-store.ts");
  const { schema } = postgres;
  return openPostgresStore({ connectionString: readUrl(postgres, path, env), ...(schema !== undefined && { schema }) });
}

/** Opens `"delivery": "pg-boss"`, on the store's database. */
export async function openConfiguredDelivery(
  delivery: unknown,
  store: unknown,
  path: string,
  env: Io["env"],
): Promise<Delivery | undefined> {
  if (delivery === undefined) return undefined;
  const postgres = postgresOf(store);
  if (delivery !== "pg-boss" || !postgres)
    throw new UsageError(`${path}: delivery must be "pg-boss", and the store one on PostgreSQL.`);
  const { deliverWithPgBoss } = await import("../../store/postgres/deliver-with-pg-boss.ts");
  return deliverWithPgBoss({ connectionString: readUrl(postgres, path, env) });
}

function postgresOf(store: unknown): PostgresConfig | undefined {
  const { postgres } = (store ?? {}) as { postgres?: PostgresConfig };
  return typeof postgres === "object" && postgres !== null ? postgres : undefined;
}

function readUrl({ urlFromEnv = "DATABASE_URL" }: PostgresConfig, path: string, env: Io["env"]): string {
  const url = env[urlFromEnv];
  if (url) return url;
  throw new UsageError(
    `${path}: the store needs ${urlFromEnv} in the environment, such as postgresql://user@host/database.`,
  );
}
