import type { Socket } from "node:net";
import { head } from "../script/respond.ts";
import type { ReceivedRequest, ScriptedResponse } from "../script/script.ts";
import { play } from "./play.ts";
import { named, readRequest } from "./read-request.ts";

/** What an origin records about its connections. */
export interface State {
  readonly responses: readonly ScriptedResponse[];
  readonly fill: (bytes: string) => string;
  readonly requests: ReceivedRequest[];
  readonly sockets: Set<Socket>;
  /** Sockets with a started response. A connection pool may keep others open. */
  readonly busy: Set<Socket>;
  taken: number;
  connections: number;
  bytesOut: number;
}

const TLS_HANDSHAKE = 0x16;

/** Reads requests from a connection and responds as the script says. */
export function accept(state: State, socket: Socket): void {
  remember(state, socket);
  if (next(state)?.at === "connect") {
    socket.resume(); // Without reading, it would not notice that the other side has gone.
    start(socket, state, take(state));
    return;
  }
  let bytes: Buffer = Buffer.alloc(0);
  let early: ScriptedResponse | undefined;
  socket.on("data", (chunk) => {
    bytes = Buffer.concat([bytes, chunk]);
    if (bytes[0] === TLS_HANDSHAKE) {
      socket.destroy();
      return;
    }
    for (;;) {
      const { headRead, whole } = readRequest(bytes, performance.now());
      if (headRead && !whole?.seen.preflight && early === undefined && next(state)?.at === "head") {
        early = take(state);
        start(socket, state, early);
      }
      if (whole === undefined) return;
      bytes = whole.rest;
      state.requests.push(whole.seen);
      if (whole.seen.preflight) allow(socket, whole.seen);
      else if (early === undefined) start(socket, state, take(state));
      early = undefined;
    }
  });
}

function remember(state: State, socket: Socket): void {
  state.connections += 1;
  state.sockets.add(socket);
  socket.on("error", () => socket.destroy());
  socket.on("close", () => {
    state.bytesOut += socket.bytesWritten;
    state.sockets.delete(socket);
    state.busy.delete(socket);
  });
}

const next = (state: State): ScriptedResponse | undefined =>
  state.responses[Math.min(state.taken, state.responses.length - 1)];

function take(state: State): ScriptedResponse {
  const response = next(state) ?? { steps: [{ do: "close" }] };
  state.taken += 1;
  return response;
}

function start(socket: Socket, state: State, response: ScriptedResponse): void {
  state.busy.add(socket);
  play(socket, response.steps, state.fill).catch((error: unknown) => socket.destroy(error as Error));
}

function allow(socket: Socket, seen: ReceivedRequest): void {
  const headers = {
    "access-control-allow-methods": named(seen.headers, "access-control-request-method") ?? "*",
    "access-control-allow-headers": named(seen.headers, "access-control-request-headers") ?? "*",
  };
  // If kept open, the browser would treat it as a reused connection, on which it repeats even a POST.
  socket.end(head(204, { ...headers, connection: "close" }));
}
