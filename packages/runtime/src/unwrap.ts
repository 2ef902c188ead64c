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
export function toError(result: Exclude<AnyResult, { ok: true }>): PurgeError {
  if (Object.hasOwn(result, "error")) return (result as Failure).error;
  const { ok, kind, operation, headers, error, ...facts } = result as Exclude<typeof result, Failure>;
  const code = kind === "http" ? `http-${facts.status}` : kind;
  const message = `${operation} answered ${facts.status} (${kind}), see error.body`;
  return new PurgeError(kind, code, message, { operation, ...facts }, undefined, error);
}
