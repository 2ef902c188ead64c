/** Why there is no success. Stable: a new kind is a major release. */
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

/** What an error tells besides its message. */
export interface ErrorFacts {
  /** The operation, as `junction.deleteUser`. */
  readonly operation?: string;
  /** The status of the answer, where there was one. */
  readonly status?: number;
  /** Requests sent. */
  readonly attempts?: number;
  /** A request that was sent and has no readable answer may have been processed. */
  readonly uncertain?: boolean;
  /** When the vendor asks to come back. */
  readonly retryAt?: Date;
}

/** The one error of every client. Its message, fields, JSON and `inspect` hold no id, no credential and no body. */
export class PurgeError extends Error implements ErrorFacts {
  static {
    // printing with `showHidden` and `getters` reads those of a class, but not of what is built in
    this.prototype.constructor = Error;
  }

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

  constructor(kind: ErrorKind, code: string, message: string, facts?: ErrorFacts, cause?: unknown, body?: unknown) {
    super(message, cause ? { cause } : undefined);
    Object.assign(this, { kind, code, attempts: 0, uncertain: false }, facts);
    this.#body = body;
  }

  /** The body of the answer, decoded. Never printed: it may echo the person. */
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
