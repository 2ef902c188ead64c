import type { ErrorKind } from "./purge-error.ts";

/** What every result says about the requests. */
export interface Sent {
  /** Requests sent. */
  readonly attempts: number;
  /** An earlier attempt may have been processed: it was sent and not answered, or answered 408 or 5xx. */
  readonly uncertain: boolean;
}

/** What every result with a response has. */
export interface Responded extends Sent {
  /** By lower-case name, without `set-cookie`. */
  readonly headers: Readonly<Record<string, string>>;
  /** The operation, as `junction.deleteUser`. */
  readonly operation?: string;
  /**
   * When the vendor asks to try again, if that is later than the deadline or the retries allow. A server component
   * takes it as it is; `getServerSideProps` of Next.js takes `JSON.parse(JSON.stringify(result))`.
   */
  readonly retryAt?: Date;
}

/** The vendor says it is done: a declared success whose body is what the specification asks for. */
export interface Success<S extends number, D> extends Responded {
  readonly ok: true;
  readonly status: S;
  /** The decoded body. Left out where there is none. */
  readonly data: D;
}

/** The vendor responded with an error that the specification declares. */
export interface HttpError<S extends number, E> extends Responded {
  readonly ok: false;
  readonly kind: "http";
  readonly status: S;
  readonly error: E;
}

/** The vendor responded with a declared success whose body says that it is not done. */
export interface NotDone<D> extends Responded {
  readonly ok: false;
  readonly kind: "not-done";
  readonly status: number;
  readonly error: D;
}

/** The vendor responded with a status that the specification does not declare. */
export interface UnexpectedStatus<E> extends Responded {
  readonly ok: false;
  readonly kind: "unexpected-status";
  readonly status: number;
  readonly error: E;
}

/** Why there is no response that can be read. */
export type FailureKind = Exclude<ErrorKind, "http" | "not-done" | "unexpected-status">;

/** The error of a failure, as plain data. It holds no id, no credential and no body. */
export interface FailureDetails {
  /** What went wrong, exactly: `dot-segment`, `body-too-large`, `ECONNREFUSED`, … */
  readonly code: string;
  /** What was expected, what was found, and what to do. */
  readonly message: string;
  readonly cause?: Cause;
}

/** What is known of the error underneath, as plain data. */
export interface Cause {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly cause?: Cause;
}

/** There is no response that can be read. `status` is there if one arrived (`decode`, `redirect`). */
export interface Failure extends Sent {
  readonly ok: false;
  readonly kind: FailureKind;
  readonly error: FailureDetails;
  /** The operation, as `junction.deleteUser`. */
  readonly operation?: string;
  readonly status?: number;
}

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type Num<S> = S extends `${infer N extends number}` ? N : never;
/** The statuses a key names: `404` itself; for `"4XX"`, all that are not declared by themselves. */
type Status<K, Declared> = K extends `${infer Class extends number}XX`
  ? Exclude<Num<`${Class}${Digit}${Digit}`>, Declared>
  : K & number;

/** Everything a call can return: declared successes, declared errors, any other status, no response. */
// biome-ignore lint/complexity/noBannedTypes: no declared errors is no member, not any object
export type Result<Successes, Errors = {}, Other = unknown> =
  | { [K in keyof Successes]: Success<Status<K, keyof Successes>, Successes[K]> }[keyof Successes]
  | { [K in keyof Errors]: HttpError<Status<K, keyof Errors>, Errors[K]> }[keyof Errors]
  | NotDone<Successes[keyof Successes]>
  | UnexpectedStatus<Other>
  | Failure;

/** Any result, whatever the operation. */
export type AnyResult =
  | Success<number, unknown>
  | HttpError<number, unknown>
  | NotDone<unknown>
  | UnexpectedStatus<unknown>
  | Failure;
