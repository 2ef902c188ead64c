import { CLOCK_TOLERANCE_MS } from "./clock-tolerance.ts";
import type { Database } from "./open-database.ts";

/**
 * Due now. A lease that ends later than any lease can was given by a clock that has gone back since; the clocks of two
 * workers may differ a little, and a lease must hold for both.
 */
const DUE = `(due <= :now OR (written > :now + ${CLOCK_TOLERANCE_MS} AND state <> 'scheduled'))
  AND (lease <= :now OR lease > :now + :leaseMs + ${CLOCK_TOLERANCE_MS})`;

/** Leases targets of a provider that are due, the longest due first; returns their requests. */
export function claim(db: Database, provider: string, now: number, limit: number, leaseMs: number): string[] {
  const sql = `SELECT request FROM target WHERE provider = :provider AND due IS NOT NULL AND ${DUE} ORDER BY due LIMIT :limit`;
  const rows = db.all(sql, { provider, now, leaseMs, limit });
  for (const { request = "" } of rows) {
    db.run("UPDATE target SET lease = ? WHERE request = ? AND provider = ?", now + leaseMs, request, provider);
  }
  return rows.map(({ request }) => String(request));
}

/** When the next target of a provider is due; leases count. */
export function nextDue(db: Database, provider: string, now: number, leaseMs: number): number | null {
  const sql = `SELECT MIN(CASE WHEN lease > due AND lease <= ? + ? + ${CLOCK_TOLERANCE_MS} THEN lease ELSE due END) AS due FROM target
    WHERE provider = ? AND due IS NOT NULL`;
  const [row] = db.all(sql, now, leaseMs, provider);
  return row?.due == null ? null : Number(row.due);
}

/** Takes a turn, shared by all workers. If the clock is set back, a gate closed by the later clock opens. */
export function takeTurn(db: Database, provider: string, now: number, everyMs: number): number {
  const [gate] = db.all("SELECT closed_at, opens_at FROM gate WHERE provider = ?", provider);
  if (gate && Number(gate.closed_at) <= now && Number(gate.opens_at) > now) return Number(gate.opens_at);
  if (everyMs > 0 || gate) setGate(db, provider, now, now + everyMs);
  return 0;
}

/** Closes a provider's gate; one that is closed for longer stays so. */
export function closeGate(db: Database, provider: string, now: number, until: number): void {
  const [gate] = db.all("SELECT closed_at, opens_at FROM gate WHERE provider = ?", provider);
  const stays = gate && Number(gate.closed_at) <= now ? Number(gate.opens_at) : 0;
  setGate(db, provider, now, Math.max(stays, until));
}

function setGate(db: Database, provider: string, now: number, until: number): void {
  const sql =
    "INSERT INTO gate VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET closed_at = excluded.closed_at, opens_at = excluded.opens_at";
  db.run(sql, provider, Math.floor(now), Math.ceil(until));
}
