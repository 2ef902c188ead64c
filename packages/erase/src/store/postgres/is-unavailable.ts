/** SQLSTATEs that pass: connections (08), shutting down or starting (57P), too many connections, fail-over, deadlocks. */
const PASSING_STATE = /^(08\w{3}|57P0[123]|53300|25006|40001|40P01)$/;
const LOST_CONNECTION = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND", "EAI_AGAIN"]);
/** What `pg` says without a code. */
const LOST_MESSAGE = /connection terminated|timeout exceeded|not queryable|read timeout/i;

/** Whether PostgreSQL is only away for a moment, so that the same call may succeed later. */
export function isUnavailable(error: unknown): boolean {
  const { code, message = "" } = error as { code?: unknown; message?: string };
  if (typeof code === "string") return PASSING_STATE.test(code) || LOST_CONNECTION.has(code);
  return LOST_MESSAGE.test(message);
}
