import { type Call, failure, nameOf } from "./call.ts";
import { decode, undecodable } from "./decode.ts";
import type { Answer } from "./exchange.ts";
import { own } from "./own.ts";
import type { PurgeError } from "./purge-error.ts";
import type { AnyResult } from "./result.ts";
import { askedWait } from "./wait.ts";

/**
 * What an answer means. Success only where the vendor says so: a declared 2xx, a body that can be read, and what
 * `x-purge-done` asks for. Throws a `PurgeError` when a declared answer cannot be read.
 */
export function toResult(call: Call, { status, headers, bytes }: Answer): AnyResult {
  const { row, attempts, uncertain } = call;
  const media = row.answers[status] ?? row.answers[`${`${status}`[0]}XX`];
  const isSuccess = /^2/.test(`${status}`);
  const isOpen = media === undefined || !(isSuccess || media);
  const type = headers.get("content-type") ?? "";
  const body = decode(row.method === "HEAD" ? "" : media, type, bytes, isOpen);
  if (body === undecodable) throw failure(call, "decode", "undecodable-body", "the body is not as declared", 0, status);
  const done = row.done?.[status];
  const isDone = !done || done[0].reduce<unknown>((value, step) => own(Object(value), step), body) === done[1];
  const kind = media === undefined ? "unexpected-status" : !isSuccess ? "http" : isDone ? undefined : "not-done";
  const retryAt = askedWait(status, headers);
  const facts = { ok: !kind, ...(kind && { kind }), status, attempts, uncertain, ...(retryAt && { retryAt }) };
  const hidden = {
    operation: nameOf(call),
    headers,
    data: kind ? undefined : body,
    error: kind ? body : undefined,
  };
  return new Answered(facts, hidden) as object as AnyResult;
}

interface Hidden {
  readonly operation: string;
  readonly headers: Headers;
  readonly data?: unknown;
  readonly error?: unknown;
}

/** Its headers and body are read by name, and not shown by printing: they may hold the person's data. */
class Answered {
  static {
    // printing with `showHidden` and `getters` reads those of a class, but not of what is built in
    this.prototype.constructor = Object;
  }

  readonly #hidden: Hidden;

  constructor(facts: object, hidden: Hidden) {
    Object.assign(this, facts);
    this.#hidden = hidden;
  }

  get operation(): string {
    return this.#hidden.operation;
  }

  get headers(): Headers {
    return this.#hidden.headers;
  }

  get data(): unknown {
    return this.#hidden.data;
  }

  get error(): unknown {
    return this.#hidden.error;
  }
}

/** The result of a call that has no readable answer. */
export function toFailure(error: PurgeError): AnyResult {
  const { kind, attempts, uncertain } = error;
  const status = own(error, "status");
  return { ok: false, kind, ...(status ? { status } : {}), attempts, uncertain, error } as AnyResult;
}
