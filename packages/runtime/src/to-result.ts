import { type Call, failure } from "./call.ts";
import type { Answer } from "./exchange.ts";
import { judge } from "./judge.ts";
import type { PurgeError } from "./purge-error.ts";
import type { AnyResult } from "./result.ts";
import { askedWait } from "./wait.ts";

/** The verdict over an answer, as the caller gets it. Throws a `PurgeError` when the answer cannot be read. */
export function toResult(call: Call, { status, headers, bytes }: Answer): AnyResult {
  const { kind, body } = judge(call.row, status, headers.get("content-type") ?? "", bytes);
  if (kind === "decode") throw failure(call, kind, "undecodable-body", "the body is not as declared", { status });
  const { attempts, uncertain } = call;
  const retryAt = askedWait(status, headers);
  const ok = kind === "ok";
  const result = { ok, ...(!ok && { kind }), status, attempts, uncertain, ...(retryAt && { retryAt }) };
  return new Answered(result, headers, body) as object as AnyResult;
}

/** Its headers and body are read by name, and not shown by printing: they may hold the person's data. */
class Answered {
  readonly #headers: Headers;
  readonly #body: unknown;

  constructor(facts: object, headers: Headers, body: unknown) {
    Object.assign(this, facts);
    this.#headers = headers;
    this.#body = body;
  }

  get headers(): Headers {
    return this.#headers;
  }

  get data(): unknown {
    return (this as { ok?: boolean }).ok ? this.#body : undefined;
  }

  get error(): unknown {
    return (this as { ok?: boolean }).ok ? undefined : this.#body;
  }
}

/** The result of a call that has no readable answer. */
export function toFailure(error: PurgeError): AnyResult {
  const { kind, status, attempts, uncertain } = error;
  return { ok: false, kind, ...(status && { status }), attempts, uncertain, error } as AnyResult;
}
