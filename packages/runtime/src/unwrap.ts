import { describeValue } from "./describe-value.ts";
import { PurgeError } from "./purge-error.ts";
import type { AnyResult, Failure } from "./result.ts";

/** The data of a success. Throws a `PurgeError` for anything else; the decoded body is its `body`. */
export function unwrap<R extends AnyResult>(result: R): Extract<R, { ok: true }>["data"] {
  if (typeof result?.ok !== "boolean") {
    const message = `unwrap takes the result of a call, but got ${describeValue(result)}. [wrong-type]`;
    throw new PurgeError("refused", "wrong-type", message);
  }
  if (result.ok) return result.data;
  throw toPurgeError(result);
}

/** The error for a result without success, built from the result's data alone. */
export function toPurgeError(result: Unsuccessful): PurgeError {
  if (!hasResponse(result)) {
    const { ok, kind, error, ...facts } = result;
    return new PurgeError(kind, error.code, error.message, facts, { cause: error.cause && toError(error.cause) });
  }
  const { ok, kind, error, headers, ...facts } = result;
  const code = kind === "http" ? `http-${result.status}` : kind;
  const message = `${result.operation ?? "The call"} ${sentences[kind]} (HTTP ${result.status}). See error.body. [${code}]`;
  return new PurgeError(kind, code, message, facts, { body: error });
}

const sentences = {
  http: "failed: the API responded with an error",
  "not-done": "is not done: the API responded with a success whose body says otherwise",
  "unexpected-status": "failed: the API responded with a status that its specification does not declare",
};

type Unsuccessful = Exclude<AnyResult, { ok: true }>;

function hasResponse(result: Unsuccessful): result is Exclude<Unsuccessful, Failure> {
  return Object.hasOwn(sentences, result.kind);
}

function toError({ name, message, code, cause }: NonNullable<Failure["error"]["cause"]>): Error {
  const error = new Error(message, cause ? { cause: toError(cause) } : undefined);
  return Object.assign(error, { name, stack: `${name}: ${message}` }, code && { code });
}
