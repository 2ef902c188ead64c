/** A secret, or a function that fetches it: asked at every call, and once more after a 401. */
export type Credential = string | (() => string | Promise<string>);

/** User name and password of HTTP Basic (RFC 7617). */
export interface Basic {
  readonly username: string;
  readonly password: string;
}

/** As `Credential`, for HTTP Basic. */
export type BasicCredential = Basic | (() => Basic | Promise<Basic>);

/** What every client takes, whatever the provider. */
export interface BaseOptions {
  /** Sends a request in place of the global `fetch`. It sees the credentials. A redirect that it follows is refused. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Milliseconds for the whole call: all attempts, the waits between them, and the body. Default 30,000. */
  readonly timeoutMs?: number;
  /** How often a safe call is sent again after the first attempt. Default 2. */
  readonly retries?: number;
  /** The largest body that is read, in bytes. Default 10 MiB. */
  readonly maxBodyBytes?: number;
  /** Sent with every request. Cannot set or unset a credential, Host, Content-Type or Content-Length. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The `User-Agent`, outside browsers. Default `purge-<provider>`. */
  readonly userAgent?: string;
}

/** What one call takes. */
export interface CallOptions {
  /** Ends the call at any moment, also a wait or the body. */
  readonly signal?: AbortSignal;
  /** As in the client's options, for this call. */
  readonly timeoutMs?: number;
  /** As in the client's options, for this call. */
  readonly headers?: Readonly<Record<string, string>>;
}
