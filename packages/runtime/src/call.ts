import type { Deadline } from "./deadline.ts";
import { type ErrorFacts, type ErrorKind, PurgeError } from "./purge-error.ts";
import type { Api, Row } from "./table.ts";

/** A client's options after every default is resolved. */
export interface Settings {
  readonly api: Api;
  /** As the caller gave them: credentials are read from here, at the last moment. */
  readonly options: object;
  readonly base: string;
  readonly server: string | undefined;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly timeoutMs: number;
  readonly retries: number;
  readonly maxBodyBytes: number;
  readonly headers: readonly (readonly [string, string])[];
}

/** What the caller gives: `path`, `query`, `header` and `body`. */
export type Groups = Readonly<Record<string, unknown>>;

/** An answer that has been read whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** One call under way. */
export interface Call {
  readonly settings: Settings;
  readonly operation: string;
  readonly row: Row;
  readonly input: Groups | undefined;
  readonly deadline: Deadline;
  /** Where the request must go: origin and path, as they are written. */
  readonly url: string;
  /** The credentials in use, which no error may show. */
  readonly secrets: string[];
  /** Requests sent. */
  attempts: number;
  /** An earlier attempt may have been processed. */
  uncertain: boolean;
  /** The latest attempt was sent and has no readable answer yet. */
  open: boolean;
}

/** As much of a call as an error needs: it can fail before it starts. */
export type Caller = Pick<Call, "settings" | "operation" | "row"> & Partial<Call>;

/** The error of a call: names operation, method and template, never a value. */
export function failure(
  caller: Caller,
  kind: ErrorKind,
  code: string,
  message: string,
  facts: ErrorFacts = {},
): PurgeError {
  const { settings, operation, row, attempts = 0, uncertain = false, open = false } = caller;
  const name = `${settings.api.name}.${operation}`;
  return new PurgeError(kind, code, `${name} (${row.method} ${row.path}): ${message}`, {
    operation: name,
    attempts,
    uncertain: uncertain || open,
    ...facts,
  });
}

/** Refuses a call before its request is sent. */
export function refuser(caller: Caller): (code: string, message: string) => never {
  return (code, message) => {
    throw failure(caller, "refused", code, `${message}; nothing was sent`);
  };
}
