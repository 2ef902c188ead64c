import { createServer, type Server, type Socket } from "node:net";
import type { Answer, OriginReport, Seen } from "../script/answer.ts";
import { head } from "../script/respond.ts";
import { play } from "./play.ts";
import { named, readRequest } from "./read-request.ts";

/** A raw server on loopback that does what its script says and remembers every byte it was sent. */
export interface Origin {
  readonly url: string;
  report(): OriginReport;
  /** The report, once no connection is open, or after so many milliseconds. */
  idle(withinMs: number): Promise<OriginReport>;
  close(): void;
}

interface State {
  readonly answers: readonly Answer[];
  readonly fill: (bytes: string) => string;
  readonly requests: Seen[];
  readonly sockets: Set<Socket>;
  readonly whenIdle: Set<() => void>;
  taken: number;
  connections: number;
  bytesOut: number;
}

export async function openOrigin(answers: readonly Answer[], fill: (bytes: string) => string): Promise<Origin> {
  const requests: Seen[] = [];
  const state: State = {
    answers,
    fill,
    requests,
    sockets: new Set(),
    whenIdle: new Set(),
    taken: 0,
    connections: 0,
    bytesOut: 0,
  };
  const server = createServer({ noDelay: true }, (socket) => accept(state, socket));
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}`,
    report: () => reportOf(state),
    idle: (withinMs) => idle(state, withinMs),
    close() {
      server.close();
      for (const socket of state.sockets) socket.destroy();
    },
  };
}

/** The port of a server on loopback that listens from now on. */
export function listen(server: Server): Promise<number> {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") fail(new Error("The server listens at no port."));
      else done(address.port);
    });
  });
}

function reportOf(state: State): OriginReport {
  const out = [...state.sockets].reduce((sum, socket) => sum + socket.bytesWritten, state.bytesOut);
  return {
    requests: [...state.requests],
    connections: state.connections,
    open: state.sockets.size,
    bytesOut: out,
  };
}

function idle(state: State, withinMs: number): Promise<OriginReport> {
  if (state.sockets.size === 0) return Promise.resolve(reportOf(state));
  return new Promise((done) => {
    const finish = (): void => {
      clearTimeout(timer);
      state.whenIdle.delete(finish);
      done(reportOf(state));
    };
    const timer = setTimeout(finish, withinMs);
    state.whenIdle.add(finish);
  });
}

const TLS_HANDSHAKE = 0x16;

function accept(state: State, socket: Socket): void {
  state.connections += 1;
  state.sockets.add(socket);
  socket.on("error", () => socket.destroy());
  socket.on("close", () => {
    state.bytesOut += socket.bytesWritten;
    state.sockets.delete(socket);
    if (state.sockets.size === 0) for (const finish of [...state.whenIdle]) finish();
  });
  if (next(state)?.at === "connect") {
    socket.resume(); // Unread, it would not notice that the other side has gone.
    start(socket, state, take(state));
    return;
  }
  let bytes: Buffer = Buffer.alloc(0);
  let early: Answer | undefined;
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

const next = (state: State): Answer | undefined => state.answers[Math.min(state.taken, state.answers.length - 1)];

function take(state: State): Answer {
  const answer = next(state) ?? { steps: [{ do: "close" }] };
  state.taken += 1;
  return answer;
}

function start(socket: Socket, state: State, answer: Answer): void {
  play(socket, answer.steps, state.fill).catch((error: unknown) => socket.destroy(error as Error));
}

function allow(socket: Socket, seen: Seen): void {
  const headers = {
    "access-control-allow-methods": named(seen.headers, "access-control-request-method") ?? "*",
    "access-control-allow-headers": named(seen.headers, "access-control-request-headers") ?? "*",
    "content-length": "0",
  };
  socket.write(head(204, headers).replace("content-length: 0\r\n", ""));
}
