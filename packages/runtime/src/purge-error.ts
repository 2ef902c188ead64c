import { getOwn } from "./copy-own.ts";

/** Why a call did not succeed. Stable: a new kind is a major release. */
export type ErrorKind =
  | "http"
  | "not-done"
  | "unexpected-status"
  | "decode"
  | "redirect"
  | "timeout"
  | "network"
  | "aborted"
  | "refused";

/** What an error says besides its message. */
export interface ErrorFacts {
  /** The operation, as `junction.deleteUser`. */
  readonly operation?: string;
  /** The status of the response, if there was one. */
  readonly status?: number;
  /** Requests sent. */
  readonly attempts?: number;
  /** A request that was sent and has no readable response may have been processed. */
  readonly uncertain?: boolean;
  /** When the vendor asks to try again. */
  readonly retryAt?: Date;
}

/** What an error carries besides facts. */
export interface ErrorContext {
  readonly cause?: unknown;
  /** The decoded body of the response. Printing the error does not show it. */
  readonly body?: unknown;
}

/** The one error of every client. Its message, JSON and printed form hold no id, no credential and no body. */
export class PurgeError extends Error implements ErrorFacts {
  override readonly name = "PurgeError";
  /** What went wrong, for a `switch`. */
  declare readonly kind: ErrorKind;
  /** What went wrong, exactly: `dot-segment`, `body-too-large`, `ECONNREFUSED`, … */
  declare readonly code: string;
  declare readonly operation?: string;
  declare readonly status?: number;
  declare readonly attempts: number;
  declare readonly uncertain: boolean;
  declare readonly retryAt?: Date;
  readonly #body: unknown;

  constructor(kind: ErrorKind, code: string, message: string, facts?: ErrorFacts, context: ErrorContext = {}) {
    const cause = getOwn(context, "cause");
    super(message, cause ? { cause } : undefined);
    Object.assign(this, { kind, code, attempts: 0, uncertain: false }, facts);
    // workerd prints what is not enumerable, but nothing that is private
    this.#body = getOwn(context, "body");
  }

  /** The decoded body of the response, if there was one. It may name the person, so printing does not show it. */
  get body(): unknown {
    return this.#body;
  }

  /** Marks the errors of every copy of the runtime. */
  get "@purge/error"(): true {
    return true;
  }

  toJSON(): object {
    return { ...this, message: this.message };
  }
}

/** Whether a thrown value is a `PurgeError`, also one of another copy of the runtime. */
export function isPurgeError(value: unknown): value is PurgeError {
  return Object(value) === value && "@purge/error" in (value as object);
}
