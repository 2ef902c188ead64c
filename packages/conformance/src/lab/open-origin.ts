import { createServer } from "node:net";
import type { Answer, OriginReport } from "../script/answer.ts";
import { accept, type State } from "./accept.ts";
import { listen } from "./listen.ts";

/** A raw server on loopback that does what its script says and remembers every byte it was sent. */
export interface Origin {
  readonly url: string;
  report(): OriginReport;
  /** The report, once no connection with an answer is open, or after so many milliseconds. */
  idle(withinMs: number): Promise<OriginReport>;
  close(): void;
}

export async function openOrigin(answers: readonly Answer[], fill: (bytes: string) => string): Promise<Origin> {
  const state: State = {
    answers,
    fill,
    requests: [],
    sockets: new Set(),
    busy: new Set(),
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

function reportOf({ requests, connections, sockets, busy, bytesOut }: State): OriginReport {
  const out = [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, bytesOut);
  return { requests: [...requests], connections, open: busy.size, bytesOut: out };
}

function idle(state: State, withinMs: number): Promise<OriginReport> {
  if (state.busy.size === 0) return Promise.resolve(reportOf(state));
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
