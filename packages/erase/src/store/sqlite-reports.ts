import { isFinal, type TargetState } from "../model/outcome.ts";
import type { Database } from "./open-database.ts";
import type { BacklogRow, OpenQuery } from "./store.ts";

/** What is left to do, by provider and state. */
export function backlog(db: Database, deadlineUntil: number): BacklogRow[] {
  const sql = `SELECT provider, state, COUNT(*) AS targets FROM target JOIN request USING (request)
    WHERE provider <> '' AND deadline <= ? GROUP BY provider, state ORDER BY provider, state`;
  return db
    .all(sql, deadlineUntil)
    .map(({ provider, state, targets }) => ({
      provider: String(provider),
      state: state as TargetState,
      targets: Number(targets),
    }))
    .filter(({ state }) => !isFinal(state));
}

/** A page of requests with something left to do, by id. */
export function openRequests(db: Database, { deadlineUntil, after, limit }: OpenQuery): string[] {
  const sql = `SELECT request FROM request WHERE deadline <= ? AND request > ? AND EXISTS (
    SELECT 1 FROM target WHERE target.request = request.request AND provider <> ''
      AND (due IS NOT NULL OR state = 'attention')) ORDER BY request LIMIT ?`;
  return db.all(sql, deadlineUntil, after, limit).map(({ request }) => String(request));
}

/** A held target is something to do: the person's id is kept for it. */
const PRUNABLE = `SELECT request FROM target GROUP BY request
  HAVING MAX(written) < ? AND COUNT(due) = 0 AND SUM(state IN ('attention', 'held')) = 0`;

/** Removes every trace of requests that were settled before. */
export function prune(db: Database, before: number): number {
  const old = db.all(PRUNABLE, before).map(({ request }) => String(request));
  for (const request of old) {
    for (const table of ["entry", "tag", "target", "request"])
      db.run(`DELETE FROM ${table} WHERE request = ?`, request);
  }
  return old.length;
}
