import { PurgeError } from "./purge-error.ts";
import type { AnyResult, Failure, HttpError, NotDone, Success, UnexpectedStatus } from "./result.ts";

/** The data of a success. Throws the `PurgeError` of anything else; the decoded body is its `body`. */
export function unwrap<D>(
  result: Success<number, D> | HttpError<number, unknown> | NotDone<unknown> | UnexpectedStatus<unknown> | Failure,
): D {
  if (result.ok) return result.data;
  throw toError(result);
}

/** The error that stands for a result without success. */
export function toError(result: Exclude<AnyResult, { ok: true }>, operation?: string): PurgeError {
  if (!("headers" in result)) return result.error as PurgeError;
  const { kind, status, attempts, uncertain, retryAt, error: body } = result;
  const says = kind === "not-done" ? "says it is not done" : `answered ${status}`;
  const message = `The vendor ${says}${operation ? ` (${operation})` : ""}; its words are in error.body.`;
  return new PurgeError(kind, kind === "not-done" ? kind : `http-${status}`, message, {
    operation,
    status,
    attempts,
    uncertain,
    retryAt,
    body,
  });
}
