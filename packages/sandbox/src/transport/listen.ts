import type { Server, ServerResponse } from "node:http";
import { createAdaptorServer, type HttpBindings } from "@hono/node-server";
import { SandboxError } from "../errors/sandbox-error.ts";

/** A running server. */
export interface Listener {
  url: string;
  close(): Promise<void>;
}

type App = (request: Request, env: HttpBindings) => Response | Promise<Response>;

export async function listen(app: App, port: number, hostname: string): Promise<Listener> {
  const server = createAdaptorServer({
    fetch: (request, env) => app(request, env as HttpBindings),
    overrideGlobalObjects: false,
  }) as Server;
  const inFlight = new Set<ServerResponse>();
  server.on("request", (_, outgoing) => {
    inFlight.add(outgoing);
    outgoing.once("close", () => inFlight.delete(outgoing));
  });
  if (!(port >= 0 && port < 65_536)) throw new SandboxError(`The port must be a number from 0 to 65535, not ${port}.`);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explain(error, port)));
    server.listen(port, hostname, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new SandboxError("The server has no port.");
  return {
    url: `http://${hostname.includes(":") ? `[${hostname}]` : hostname}:${address.port}`,
    close: () => stop(server, inFlight),
  };
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === undefined) return error;
  const reasons: Record<string, string> = { EADDRINUSE: "is already in use", EACCES: "needs more privileges" };
  const reason = reasons[error.code] ?? `can't be opened (${error.code})`;
  return new SandboxError(`Port ${port} ${reason}. Choose another port, or 0 for a free one.`, { cause: error });
}

/** How long responses in progress may take when the server stops. */
const GRACE_MS = 500;

/** Stops when no response is in progress. Idle connections that clients keep open are closed. */
function stop(server: Server, inFlight: Set<ServerResponse>): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => resolve(clearTimeout(force)));
    const closeIfDone = (): void => {
      if (inFlight.size === 0) server.closeAllConnections();
    };
    for (const outgoing of inFlight) outgoing.once("close", closeIfDone);
    closeIfDone();
  });
}
