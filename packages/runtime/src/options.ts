/** A secret, or a function that fetches it: called for every call, and once more after a 401. */
export type Credential = string | (() => string | Promise<string>);

/** User name and password of HTTP Basic (RFC 7617). */
export interface Basic {
  readonly username: string;
  readonly password: string;
}

/** As `Credential`, for HTTP Basic. */
export type BasicCredential = Basic | (() => Basic | Promise<Basic>);

/** A body as it is sent: the same at every attempt. */
export type SentBody = string | Uint8Array<ArrayBuffer> | null;

/** What a `fetch` of the caller's is called with. */
export interface FetchInit {
  readonly method: string;
  /** By lower-case name, credentials included. */
  readonly headers: Record<string, string>;
  readonly body: SentBody;
  readonly redirect: "manual";
  readonly signal: AbortSignal;
}

/** What a `fetch` of the caller's returns: a `Response`, of any implementation. */
export interface FetchResponse {
  readonly status: number;
  readonly headers: Iterable<[string, string]>;
  readonly body: FetchBody | null;
  readonly type: string;
  readonly url: string;
  readonly redirected: boolean;
  readonly bodyUsed: boolean;
}

/** A stream of bytes, as far as it is used. */
export interface FetchBody {
  getReader(): {
    read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>;
    cancel(): Promise<unknown>;
  };
  cancel(): Promise<unknown>;
}

/** One request of a call, as `onAttempt` sees it: no id, no credential, no body. */
export interface Attempt {
  /** The operation, as `junction.deleteUser`. */
  readonly operation: string;
  readonly method: string;
  /** The path template, as `/v2/user/{user_id}`. */
  readonly path: string;
  /** 1 for the first. */
  readonly attempt: number;
  /** The status of the response, if there was one. */
  readonly status?: number;
  /** Why there was none, or none that can be read: `ECONNRESET`, `timeout`, … */
  readonly code?: string;
  /** Milliseconds from sending to the end of the response, or to the error. */
  readonly ms: number;
  /** Milliseconds until the next attempt. Absent after the last one. */
  readonly waitMs?: number;
}

/** What every client takes, whatever the provider. */
export interface BaseOptions {
  /** Sends requests in place of the global `fetch`. It sees the credentials. A redirect that it follows is refused. */
  readonly fetch?: (url: string, init: FetchInit) => Promise<FetchResponse>;
  /** Milliseconds for the whole call: all attempts, the waits between them, and the body. Default 30,000. */
  readonly timeoutMs?: number;
  /** How often a safe call is sent again after the first attempt. Default 2. */
  readonly retries?: number;
  /** The largest body that is read, in bytes. Default 10 MiB. */
  readonly maxBodyBytes?: number;
  /** Sent with every request. Cannot set or unset a credential, Host, Content-Type or Content-Length. */
  readonly headers?: NonNullable<RequestInit["headers"]>;
  /** The `User-Agent`, outside browsers. Default `purge-<provider>`. */
  readonly userAgent?: string;
  /** Called after each attempt. What it throws is ignored. */
  readonly onAttempt?: (attempt: Attempt) => void;
}

/** What one call takes. */
export interface CallOptions {
  /** Ends the call at any moment, also during a wait or while the body is read. */
  readonly signal?: AbortSignal;
  /** As in the client's options, for this call. */
  readonly timeoutMs?: number;
  /** As in the client's options, for this call. */
  readonly retries?: number;
  /** As in the client's options, for this call. */
  readonly headers?: NonNullable<RequestInit["headers"]>;
}
