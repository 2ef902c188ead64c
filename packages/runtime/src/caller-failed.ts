import { CallError } from "./call-error.ts";
import { redactError } from "./redact-error.ts";

/** The error of a call that ended in code that its caller passed: a token function, a middleware, a getter. */
export function callerFailed(what: string, error: unknown, hidden: readonly string[]): CallError {
  const cause = redactError(error, hidden);
  const hint = cause ? ": see error.cause." : ".";
  return new CallError("refused", "caller-failed", `${what} threw an error${hint}`, { cause });
}
