import { createServer } from "node:net";
import type { OriginReport, ScriptedResponse } from "../script/script.ts";
import { accept, type State } from "./accept.ts";
import { listen } from "./listen.ts";

/** A raw server on loopback that follows its script and records every byte it receives. */
export interface Origin {
  readonly url: string;
  report(): OriginReport;
  close(): void;
}

export async function openOrigin(
  responses: readonly ScriptedResponse[],
  fill: (bytes: string) => string,
): Promise<Origin> {
  const state: State = {
    responses,
    fill,
    requests: [],
    sockets: new Set(),
    busy: new Set(),
    taken: 0,
    connections: 0,
    bytesOut: 0,
  };
  const server = createServer({ noDelay: true }, (socket) => accept(state, socket));
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}`,
    report: () => reportOf(state),
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
