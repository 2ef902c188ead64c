import type { Client as FetchClient } from "openapi-fetch";
import type { Refuse } from "./check-input.ts";
import type { Deadline } from "./deadline.ts";
import { type ErrorKind, PurgeError } from "./purge-error.ts";
import { redact, textsOf } from "./redact.ts";
import type { Api, Member, Row } from "./table.ts";

/** A row, and the rule for its whole input. */
export interface BoundRow extends Row {
  readonly rule: Member;
}

/** A client's options after every default is resolved. */
export interface Settings {
  readonly api: Api;
  /** As the caller gave them: credentials are read from here, at the last moment. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly base: string;
  readonly server: string | undefined;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly timeoutMs: number;
  readonly retries: number;
  readonly maxBodyBytes: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly core: FetchClient<object>;
  /** Whether a middleware was ever added. */
  observed: boolean;
}

/** What the caller gives: `path`, `query`, `header` and `body`. */
export type Groups = Readonly<Record<string, unknown>>;

interface ErrorMore {
  readonly status?: number;
  readonly cause?: unknown;
}

/** One call under way. */
export interface Call {
  readonly settings: Settings;
  readonly operation: string;
  readonly row: BoundRow;
  readonly input: Groups;
  deadline?: Deadline;
  /** The credentials in use, which no error may show. */
  readonly secrets: string[];
  /** Requests sent. */
  attempts: number;
  /** An earlier attempt may have been processed. */
  uncertain: boolean;
  /** The latest attempt was sent and has no readable answer yet. */
  open: boolean;
}

/** The error of a call: names operation, method and template, never a value. */
export function failure(call: Call, kind: ErrorKind, code: string, message: string, more?: ErrorMore): PurgeError {
  const { settings, row, attempts, uncertain, open } = call;
  const operation = `${settings.api.name}.${call.operation}`;
  const facts = { operation, attempts, uncertain: uncertain || open, ...(more?.status && { status: more.status }) };
  return new PurgeError(
    kind,
    code,
    `${operation} (${row.method} ${row.path}): ${message}`,
    facts,
    redact(more?.cause, [...call.secrets, ...textsOf(call.input)]),
  );
}

/** Refuses a call before its request is sent. */
export function refuser(call: Call): Refuse {
  return (code, place) => {
    throw failure(call, "refused", code, `nothing was sent, check ${place} (${code})`);
  };
}
