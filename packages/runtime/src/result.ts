import type { ErrorKind, PurgeError } from "./purge-error.ts";

/** What every outcome tells about the sending. */
export interface Sent {
  /** Requests sent. */
  readonly attempts: number;
  /** An earlier attempt may have been processed: it was sent and not answered, or answered 408 or 5xx. */
  readonly uncertain: boolean;
}

/** What every answer has. `headers`, `data` and `error` are read by name; printing a result does not show them. */
export interface Answered extends Sent {
  /** The operation, as `junction.deleteUser`. */
  readonly operation: string;
  readonly headers: Headers;
  /** When the vendor asks to wait longer than the deadline, or than the retries, allow. */
  readonly retryAt?: Date;
}

/** The vendor says it is done: a declared success whose body is what the specification asks for. */
export interface Success<S extends number, D> extends Answered {
  readonly ok: true;
  readonly status: S;
  readonly data: D;
}

/** The vendor answered with an error that the specification declares. */
export interface HttpError<S extends number, E> extends Answered {
  readonly ok: false;
  readonly kind: "http";
  readonly status: S;
  readonly error: E;
}

/** The vendor answered with a declared success whose body says that it is not done. */
export interface NotDone<D> extends Answered {
  readonly ok: false;
  readonly kind: "not-done";
  readonly status: number;
  readonly error: D;
}

/** The vendor answered with a status that the specification does not declare. */
export interface UnexpectedStatus<E> extends Answered {
  readonly ok: false;
  readonly kind: "unexpected-status";
  readonly status: number;
  readonly error: E;
}

/** Why there is no answer that can be read. */
export type FailureKind = Exclude<ErrorKind, "http" | "not-done" | "unexpected-status">;

/** There is no answer that can be read. `status` is there where one arrived (`decode`, `redirect`). */
export interface Failure extends Sent {
  readonly ok: false;
  readonly kind: FailureKind;
  readonly error: PurgeError;
  readonly status?: number;
}

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type Num<S> = S extends `${infer N extends number}` ? N : never;
/** The statuses a key names: `404` itself; for `"4XX"`, all that are not declared by themselves. */
type Status<K, Declared> = K extends `${infer Class extends number}XX`
  ? Exclude<Num<`${Class}${Digit}${Digit}`>, Declared>
  : K & number;

/** Everything a call can come to: declared successes, declared errors, any other status, no answer. */
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
