import type { Row, Value } from "../sql.ts";

/** What the store needs of a `pg` client. */
export interface PostgresClient {
  query(statement: string, values?: (Value | undefined)[]): Promise<{ rows: Row[] }>;
  on(event: "error", listener: (error: Error) => void): unknown;
  off(event: "error", listener: (error: Error) => void): unknown;
  release(destroy?: boolean): void;
}

/** What the store needs of a `pg` pool. */
export interface PostgresPool {
  connect(): Promise<PostgresClient>;
  on(event: "error", listener: (error: Error) => void): unknown;
  off(event: "error", listener: (error: Error) => void): unknown;
  end(): Promise<void>;
}

/** `pg` reports a lost connection as an event as well, which would end the process if nobody listened. */
export const ignoreError = (): void => undefined;

/** Works with one connection of the pool. After a failure the connection is not used again. */
export async function withClient<T>(pool: PostgresPool, work: (client: PostgresClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  client.on("error", ignoreError);
  let succeeded = false;
  try {
    const value = await work(client);
    succeeded = true;
    return value;
  } finally {
    client.off("error", ignoreError);
    client.release(!succeeded);
  }
}

/** All or nothing. A failure closes the connection, and with it the transaction. */
export function withTransaction<T>(pool: PostgresPool, work: (client: PostgresClient) => Promise<T>): Promise<T> {
  return withClient(pool, async (client) => {
    await client.query("BEGIN");
    const value = await work(client);
    await client.query("COMMIT");
    return value;
  });
}
