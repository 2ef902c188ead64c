import { failure } from "./call.ts";
import { judge } from "./judge.ts";
import type { Performed } from "./perform.ts";
import type { PurgeError } from "./purge-error.ts";
import type { AnyResult } from "./result.ts";
import { askedWait } from "./wait.ts";

/** The verdict over an answer, as the caller gets it. Throws a `PurgeError` when the answer cannot be read. */
export function toResult({ call, status, headers, bytes }: Performed): AnyResult {
  const { kind, body } = judge(call.row, status, headers.get("content-type") ?? "", bytes);
  const { attempts, uncertain } = call;
  if (kind === "decode") {
    const message = `the answer (status ${status}) is not what the specification declares: cut short, or not the vendor's`;
    throw failure(call, kind, "undecodable-body", message, { status });
  }
  const retryAt = askedWait(status, headers);
  if (kind === "ok") return hide({ ok: true, status, attempts, uncertain }, { headers, data: body });
  return hide({ ok: false, kind, status, attempts, uncertain, ...(retryAt && { retryAt }) }, { headers, error: body });
}

/** The result of a call that has no readable answer. */
export function toFailure(error: PurgeError): AnyResult {
  const { kind, status, attempts, uncertain } = error;
  return { ok: false, kind, ...(status && { status }), attempts, uncertain, error } as AnyResult;
}

/** Adds members that are read by name, and that printing does not show: they may hold the person's data. */
function hide(result: object, hidden: Record<string, unknown>): AnyResult {
  for (const [name, value] of Object.entries(hidden)) Object.defineProperty(result, name, { get: () => value });
  return result as AnyResult;
}
