import type { Input, Operation } from "../openapi/operation.ts";

/** What a client is opened with. A subject leaves out what its client has no option for. */
export interface Settings {
  readonly baseUrl?: string;
  readonly server?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** By the option's name, in place of the canaries. */
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
  /** Put into the call's own options as they are: what could undo the guards. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** What came of a call, in words every client can be asked in. */
export interface CallResult {
  /** The client tells its caller that the vendor has done it. */
  readonly ok: boolean;
  readonly status?: number | undefined;
  readonly kind?: string | undefined;
  readonly data?: unknown;
  readonly error?: unknown;
  readonly attempts?: number | undefined;
  readonly uncertain?: boolean | undefined;
  readonly retryAt?: Date | undefined;
  /** What the caller holds: the result, or what was thrown. */
  readonly value: unknown;
}

/** A middleware in openapi-fetch's terms; subjects translate it to theirs. */
export interface Middleware {
  onRequest?(request: Request): Request | undefined;
  onResponse?(response: Response, request: Request): Response | undefined;
}

export interface Caller {
  readonly client: unknown;
  call(input: Input, options: CallSettings): Promise<CallResult>;
  use?(middleware: Middleware): void;
  /** Asks for any method and path, as a program without types could. */
  verb?(method: string, path: string, init: object): Promise<unknown>;
}

/** What a subject's client can be asked at all. */
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
  | "results"; // returns results that hide what they hold

/** A client under test: one of ours, or a peer. */
export interface Subject {
  readonly name: string;
  readonly ours: boolean;
  readonly abilities: ReadonlySet<Ability>;
  serves(operation: Operation): boolean;
  /** May throw, as the client does. `options` are those the canaries were put into. */
  open(operation: Operation, settings: Settings & { readonly credentials: Readonly<Record<string, unknown>> }): Caller;
}
