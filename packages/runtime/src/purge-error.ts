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

const brand = "@purge/error";

/** What an error tells besides its message. */
export interface ErrorFacts {
  readonly operation?: string | undefined;
  readonly status?: number | undefined;
  readonly attempts?: number;
  readonly uncertain?: boolean;
  readonly retryAt?: Date | undefined;
  readonly cause?: unknown;
  readonly body?: unknown;
}

/** The one error of every client. Its message, fields, JSON and `inspect` hold no id, no credential and no body. */
export class PurgeError extends Error {
  override readonly name = "PurgeError";
  /** What went wrong, for a `switch`. */
  readonly kind: ErrorKind;
  /** What went wrong, exactly: `unsafe-id`, `body-too-large`, `ECONNREFUSED`, … */
  readonly code: string;
  /** The operation, as `junction.deleteUser`. */
  readonly operation?: string | undefined;
  /** The status of the answer, where there was one. */
  readonly status?: number | undefined;
  /** Requests sent. */
  readonly attempts: number;
  /** A request that was sent and has no readable answer may have been processed. */
  readonly uncertain: boolean;
  /** When the vendor asks to come back. */
  readonly retryAt?: Date | undefined;
  readonly #body: unknown;

  constructor(kind: ErrorKind, code: string, message: string, facts: ErrorFacts = {}) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.kind = kind;
    this.code = code;
    if (facts.operation) this.operation = facts.operation;
    if (facts.status) this.status = facts.status;
    this.attempts = facts.attempts ?? 0;
    this.uncertain = facts.uncertain ?? false;
    if (facts.retryAt) this.retryAt = facts.retryAt;
    this.#body = facts.body;
  }

  /** The body of the answer, decoded. Never printed: it may echo the person. */
  get body(): unknown {
    return this.#body;
  }

  /** Marks the errors of every copy of the runtime. */
  get "@purge/error"(): true {
    return true;
  }

  toJSON(): Record<string, unknown> {
    const { message, ...facts } = { ...this, message: this.message };
    return { ...facts, message };
  }
}

/** Whether a thrown value is a `PurgeError`, also one of another copy of the runtime. */
export function isPurgeError(value: unknown): value is PurgeError {
  return typeof value === "object" && value !== null && brand in value;
}
