import { CLOCK_TOLERANCE_MS } from "./clock-tolerance.ts";
import type { Sql } from "./sql.ts";

/**
 * Due now. A lease that ends later than any lease can was given by a clock that has gone back since; the clocks of two
 * workers may differ a little, and a lease must hold for both.
 */
const DUE = `due IS NOT NULL AND (due <= :now OR (written > :future AND state <> 'scheduled'))
  AND (lease <= :now OR lease > :longestLease)`;

/** Leases targets of a provider that are due, the longest due first; returns their requests. */
export async function claim(
  sql: Sql,
  provider: string,
  now: number,
  limit: number,
  leaseMs: number,
): Promise<string[]> {
  const statement = `WITH picked AS MATERIALIZED (
      SELECT request FROM purge.target WHERE provider = :provider AND ${DUE} ORDER BY due LIMIT :limit${sql.skipLocked}
    ) UPDATE purge.target SET lease = :until WHERE provider = :provider AND request IN (SELECT request FROM picked)
    RETURNING request`;
  const future = now + CLOCK_TOLERANCE_MS;
  const until = now + leaseMs;
  const rows = await sql.all(statement, { provider, now, future, longestLease: future + leaseMs, limit, until });
  return rows.map(({ request }) => String(request));
}

/** When the next target of a provider is due; leases count. */
export async function nextDue(sql: Sql, provider: string, now: number, leaseMs: number): Promise<number | null> {
  const statement = `SELECT MIN(CASE WHEN lease > due AND lease <= :longestLease THEN lease ELSE due END) AS due
    FROM purge.target WHERE provider = :provider AND due IS NOT NULL`;
  const [row] = await sql.all(statement, { provider, longestLease: now + leaseMs + CLOCK_TOLERANCE_MS });
  return row?.due == null ? null : Number(row.due);
}

/** Since when the longest waiting target has been due. A new target is due from its writing on. */
export async function dueSince(sql: Sql, provider: string, now: number): Promise<number | null> {
  const statement = `SELECT MIN(CASE WHEN due > written THEN due ELSE written END) AS since FROM purge.target
    WHERE provider = :provider AND due <= :now AND lease <= :now`;
  const [row] = await sql.all(statement, { provider, now });
  return row?.since == null ? null : Number(row.since);
}

/** A gate is open when its time has come, or when it was closed by a clock that has gone back since. */
const isOpen = ({ clock }: Sql): string =>
  `(gate.opens_at <= ${clock} OR gate.closed_at > ${clock} + ${CLOCK_TOLERANCE_MS})`;

/** Takes a turn, shared by all workers: the one whose statement moves the gate has it. */
export async function takeTurn(sql: Sql, provider: string, time: number, everyMs: number): Promise<number> {
  const now = Math.floor(time);
  if (everyMs > 0) {
    const statement = `INSERT INTO purge.gate AS gate VALUES (:provider, ${sql.clock}, ${sql.clock} + :everyMs)
      ON CONFLICT (provider) DO UPDATE SET closed_at = excluded.closed_at, opens_at = excluded.opens_at
      WHERE ${isOpen(sql)} RETURNING opens_at`;
    const taken = await sql.all(statement, { provider, now, everyMs: Math.ceil(everyMs) });
    if (taken.length > 0) return 0;
  }
  const closed = `SELECT opens_at - ${sql.clock} AS wait FROM purge.gate AS gate
    WHERE provider = :provider AND NOT ${isOpen(sql)}`;
  const [gate] = await sql.all(closed, { provider, now });
  // Between the two statements it may have opened.
  return gate ? Number(gate.wait) : everyMs > 0 ? 1 : 0;
}

/** Closes a provider's gate; one that is closed for longer stays so. */
export async function closeGate(sql: Sql, provider: string, now: number, forMs: number): Promise<void> {
  const statement = `INSERT INTO purge.gate AS gate VALUES (:provider, ${sql.clock}, ${sql.clock} + :forMs)
    ON CONFLICT (provider) DO UPDATE SET closed_at = excluded.closed_at, opens_at =
      CASE WHEN ${isOpen(sql)} OR gate.opens_at < excluded.opens_at THEN excluded.opens_at ELSE gate.opens_at END`;
  await sql.all(statement, { provider, now: Math.floor(now), forMs: Math.ceil(forMs) });
}
