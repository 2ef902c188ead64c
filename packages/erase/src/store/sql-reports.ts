import { isFinal, type TargetState } from "../model/outcome.ts";
import type { Sql } from "./sql.ts";
import type { BacklogRow, OpenQuery } from "./store.ts";

/** What is left to do, by provider and state. */
export async function backlog(sql: Sql, deadlineUntil: number): Promise<BacklogRow[]> {
  const statement = `SELECT provider, state, COUNT(*) AS targets FROM purge.target JOIN purge.request USING (request)
    WHERE provider <> '' AND deadline <= :deadlineUntil GROUP BY provider, state ORDER BY provider, state`;
  const rows = await sql.all(statement, { deadlineUntil });
  return rows
    .map(({ provider, state, targets }) => ({
      provider: String(provider),
      state: state as TargetState,
      targets: Number(targets),
    }))
    .filter(({ state }) => !isFinal(state));
}

/** Requests with something left to do, by id. */
export async function openRequests(sql: Sql, query: OpenQuery): Promise<string[]> {
  const { deadlineUntil, attention, limit } = query;
  const isOpen = attention ? "state = 'attention'" : "(due IS NOT NULL OR state = 'attention')";
  const statement = `SELECT request FROM purge.request WHERE deadline <= :deadlineUntil AND EXISTS (
    SELECT 1 FROM purge.target WHERE target.request = request.request AND provider <> '' AND ${isOpen})
    ORDER BY request LIMIT :limit`;
  const rows = await sql.all(statement, { deadlineUntil, limit });
  return rows.map(({ request }) => String(request));
}

/** A held target is something to do: the person's id is kept for it. */
const PRUNABLE = `SELECT request FROM purge.target GROUP BY request HAVING MAX(written) < :before AND COUNT(due) = 0
  AND SUM(CASE WHEN state IN ('attention', 'held') THEN 1 ELSE 0 END) = 0`;

/** Removes every trace of requests that were settled before. */
export async function prune(sql: Sql, before: number): Promise<number> {
  const old = await sql.all(PRUNABLE, { before });
  for (const { request } of old) {
    for (const table of ["entry", "tag", "target", "request"])
      await sql.all(`DELETE FROM purge.${table} WHERE request = :request`, { request: String(request) });
  }
  return old.length;
}
