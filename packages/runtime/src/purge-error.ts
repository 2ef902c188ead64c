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
  readonly operation?: string;
  readonly status?: number;
  readonly attempts?: number;
  readonly uncertain?: boolean;
  readonly retryAt?: Date;
  readonly cause?: unknown;
  readonly body?: unknown;
}

/** The one error of every client. Its message, fields, JSON and `inspect` hold no id, no credential and no body. */
export class PurgeError extends Error {
  override readonly name = "PurgeError";
  /** What went wrong, for a `switch`. */
  readonly kind: ErrorKind;
  /** What went wrong, exactly: `dot-segment`, `body-too-large`, `ECONNREFUSED`, … */
  readonly code: string;
  /** The operation, as `junction.deleteUser`. */
  declare readonly operation?: string;
  /** The status of the answer, where there was one. */
  declare readonly status?: number;
  /** Requests sent. */
  readonly attempts: number;
  /** A request that was sent and has no readable answer may have been processed. */
  readonly uncertain: boolean;
  /** When the vendor asks to come back. */
  declare readonly retryAt?: Date;
  readonly #body: unknown;

  constructor(kind: ErrorKind, code: string, message: string, facts: ErrorFacts = {}) {
    const { operation, status, attempts = 0, uncertain = false, retryAt, cause, body } = facts;
    super(message, cause ? { cause } : undefined);
    this.kind = kind;
    this.code = code;
    if (operation) this.operation = operation;
    if (status) this.status = status;
    this.attempts = attempts;
    this.uncertain = uncertain;
    if (retryAt) this.retryAt = retryAt;
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
  return value instanceof Object && "@purge/error" in value;
}
