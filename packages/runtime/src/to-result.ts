import { failure } from "./call.ts";
import { judge } from "./judge.ts";
import type { Performed } from "./perform.ts";
import type { PurgeError } from "./purge-error.ts";
import type { AnyResult } from "./result.ts";
import { askedWait } from "./wait.ts";

/** The verdict over an answer, as the caller gets it. Throws a `PurgeError` when the answer cannot be read. */
export function toResult({ call, status, headers, bytes }: Performed): AnyResult {
  const { kind, body } = judge(call.row, status, headers.get("content-type") ?? "", bytes);
  if (kind === "decode")
    throw failure(call, kind, "undecodable-body", "the body is not what the vendor declares", { status });
  const { attempts, uncertain } = call;
  const retryAt = askedWait(status, headers);
  const ok = kind === "ok";
  const result = { ok, ...(!ok && { kind }), status, attempts, uncertain, ...(retryAt && { retryAt }) };
  // read by name, and not shown by printing: they may hold the person's data
  return Object.defineProperties(result, {
    headers: { get: () => headers },
    [ok ? "data" : "error"]: { get: () => body },
  }) as AnyResult;
}

/** The result of a call that has no readable answer. */
export function toFailure(error: PurgeError): AnyResult {
  const { kind, status, attempts, uncertain } = error;
  return { ok: false, kind, ...(status && { status }), attempts, uncertain, error } as AnyResult;
}
