/** One thing a raw server does. Bytes are latin1; `{{A}}` and `{{B}}` (host and port) are filled in by the origins. */
export type Step =
  | { readonly do: "send"; readonly bytes: string }
  | { readonly do: "wait"; readonly ms: number }
  /** The same bytes for ever: as fast as they are read, or one portion every so many milliseconds. */
  | { readonly do: "flood"; readonly bytes: string; readonly everyMs?: number }
  | { readonly do: "close" }
  | { readonly do: "reset" }
  /** Say nothing more, and keep the connection. */
  | { readonly do: "stall" };

/** The response to one request, begun when the request has been read whole, when its head has, or when the connection opens. */
export interface ScriptedResponse {
  readonly at?: "connect" | "head";
  readonly steps: readonly Step[];
}

/** What the two origins answer with, in order; the last response is given for ever. */
export interface Script {
  readonly a: readonly ScriptedResponse[];
  readonly b?: readonly ScriptedResponse[];
}

/** A request as it came over the wire. */
export interface ReceivedRequest {
  /** Milliseconds on the server's clock, when it had been read. */
  readonly at: number;
  readonly method: string;
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
  /** Every byte, latin1. */
  readonly raw: string;
  /** A browser asking whether it may send the request. */
  readonly preflight: boolean;
}

/** What one origin has seen so far. */
export interface OriginReport {
  readonly requests: readonly ReceivedRequest[];
  readonly connections: number;
  /** Connections that are open and on which a response was begun. */
  readonly open: number;
  readonly bytesOut: number;
}

export interface TestOriginsReport {
  readonly a: OriginReport;
  readonly b: OriginReport;
}

/** Where a test origin's origins are. Nothing listens at `closed`. */
export interface TestOriginsAddress {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly closed: string;
}
