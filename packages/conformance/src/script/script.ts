/** One action of a test origin. Bytes are latin1; `{{A}}` and `{{B}}` become the host and port of an origin. */
export type Step =
  | { readonly do: "send"; readonly bytes: string }
  | { readonly do: "wait"; readonly ms: number }
  /** Sends the same bytes forever: as fast as they are read, or once every `everyMs` milliseconds. */
  | { readonly do: "flood"; readonly bytes: string; readonly everyMs?: number }
  | { readonly do: "close" }
  | { readonly do: "reset" }
  /** Sends nothing more and keeps the connection open. */
  | { readonly do: "stall" };

/** The response to one request. It starts when the request is complete, or already at its headers or on connect. */
export interface ScriptedResponse {
  readonly at?: "connect" | "head";
  readonly steps: readonly Step[];
}

/** The responses of the two origins, in order. The last one is repeated. */
export interface Script {
  readonly a: readonly ScriptedResponse[];
  readonly b?: readonly ScriptedResponse[];
}

/** A request as it was received. */
export interface ReceivedRequest {
  /** When it was complete, in milliseconds on the server's clock. */
  readonly at: number;
  readonly method: string;
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
  /** Every byte, latin1. */
  readonly raw: string;
  /** Whether it is a browser's preflight request. */
  readonly preflight: boolean;
}

/** What one origin received so far. */
export interface OriginReport {
  readonly requests: readonly ReceivedRequest[];
  readonly connections: number;
  /** Number of open connections with a started response. */
  readonly open: number;
  readonly bytesOut: number;
}

export interface TestOriginsReport {
  readonly a: OriginReport;
  readonly b: OriginReport;
}

/** The URLs of a pair of test origins. Nothing listens at `closed`. */
export interface TestOriginsAddress {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly closed: string;
}
