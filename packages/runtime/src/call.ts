import type { Middleware } from "openapi-fetch";
import type { Refuse } from "./check-input.ts";
import type { Deadline } from "./deadline.ts";
import type { Answer } from "./exchange.ts";
import { type ErrorKind, PurgeError } from "./purge-error.ts";
import { redacted } from "./redact.ts";
import type { Api, Row } from "./table.ts";

/** A row that knows the name of its operation. */
export interface NamedRow extends Row {
  readonly operation: string;
}

/** A client's options after every default is resolved. */
export interface Settings {
  readonly api: Api;
  /** As the caller gave them: credentials are read from here, at the last moment. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly base: string;
  readonly server: string | undefined;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** What every request is made with. */
  readonly init: RequestInit;
  readonly timeoutMs: number;
  readonly retries: number;
  readonly maxBodyBytes: number;
  readonly headers: Readonly<Record<string, string>>;
  /** What `http.use` added. */
  readonly middleware: Middleware[];
}

/** What the caller gives: `path`, `query`, `header` and `body`. */
export type Groups = { readonly [group in "path" | "query" | "header" | "body"]?: unknown };

/** One call, and what became of it so far. */
export interface Call extends Settings {
  readonly row: NamedRow;
  input: Groups;
  /** Refuses the call before its request is sent. */
  readonly refuse: Refuse;
  /** The credentials in use, which no error may show. */
  readonly secrets: unknown[];
  /** What it comes to, or the error of its end. */
  outcome: Promise<Answer> | undefined;
  /** The errors of this call: one of another's says nothing about it. */
  readonly errors: unknown[];
  /** Requests sent. */
  attempts: number;
  /** An earlier attempt may have been processed. */
  uncertain: boolean;
  /** The latest attempt was sent, and its answer has not reached the caller. */
  open: boolean;
}

/** A call under way. */
export type Running = Call & Deadline;

/** The operation, as `junction.deleteUser`. */
export function nameOf({ api, row }: Call): string {
  return `${api.name}.${row.operation}`;
}

/** The error of a call: names operation, method and template, never a value. */
export function failure(
  call: Call,
  kind: ErrorKind,
  code: string,
  message: string,
  cause?: unknown,
  status?: number,
): PurgeError {
  const { api, options, row, input, secrets, attempts, uncertain, open } = call;
  const operation = nameOf(call);
  const facts = { operation, attempts, uncertain: uncertain || open, ...(status && { status }) };
  const error = new PurgeError(
    kind,
    code,
    `${operation} (${row.method} ${row.path}): ${message}`,
    facts,
    redacted(cause, [Object.keys(api.schemes).map((name) => options[name]), secrets, input]),
  );
  call.errors.push(error);
  return error;
}

/** The error of a call that ended in what its caller passed: a token function, a middleware, a getter. */
export function callerFailed(call: Call, cause: unknown): PurgeError {
  return failure(call, "refused", "caller-failed", "see error.cause", cause);
}
