import type { Input, Operation } from "../openapi/operation.ts";

/** The settings of a client. A subject ignores those that its client has no option for. */
export interface Settings {
  readonly baseUrl?: string;
  readonly server?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Credentials by option name, instead of the canaries. */
  readonly credentials?: Readonly<Record<string, unknown>>;
  readonly fetch?: (request: Request) => Promise<Response>;
  readonly timeoutMs?: number;
  readonly retries?: number;
  readonly maxBodyBytes?: number;
  readonly headers?: Readonly<Record<string, unknown>>;
}

export interface CallSettings {
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
  readonly headers?: Readonly<Record<string, unknown>>;
  /** Passed to the call's own options unchanged, to try to bypass the guards. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** The result of a call, in terms that apply to every client. */
export interface CallResult {
  /** Whether the client reports a success. */
  readonly ok: boolean;
  readonly status?: number | undefined;
  readonly kind?: string | undefined;
  readonly data?: unknown;
  readonly error?: unknown;
  readonly attempts?: number | undefined;
  readonly uncertain?: boolean | undefined;
  readonly retryAt?: Date | undefined;
  /** The returned or thrown value. */
  readonly value: unknown;
}

/** A middleware as in openapi-fetch; subjects translate it for their client. */
export interface Middleware {
  onRequest?(request: Request): Request | undefined;
  onResponse?(response: Response, request: Request): Response | undefined;
}

export interface Caller {
  readonly client: unknown;
  call(input: Input, options: CallSettings): Promise<CallResult>;
  use?(middleware: Middleware): void;
  /** Sends a request with any method and path, as a program without types could. */
  verb?(method: string, path: string, init: object): Promise<unknown>;
}

/** What a client supports. */
export type Ability =
  | "kinds" // tells why, as a `kind`
  | "counts" // tells attempts and uncertainty
  | "middleware"
  | "fetch"
  | "timeout"
  | "signal"
  | "servers" // chooses a server by name and variables
  | "tokens" // takes a function for a credential
  | "headers"
  | "call-extra"
  | "verbs" // takes a method and a path template, as openapi-fetch does
  | "results"; // returns results that hide their content

/** A client under test: one of ours or another one (a peer). */
export interface Subject {
  readonly name: string;
  readonly ours: boolean;
  readonly abilities: ReadonlySet<Ability>;
  serves(operation: Operation): boolean;
  /** Creates the client. Throws what the client throws. */
  open(operation: Operation, settings: Settings & { readonly credentials: Readonly<Record<string, unknown>> }): Caller;
}
