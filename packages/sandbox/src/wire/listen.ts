import type { Server, ServerResponse } from "node:http";
import { createAdaptorServer, type HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Reply } from "../faults/faults.ts";
import { toResponse } from "../faults/handle.ts";
import { SandboxError } from "../sandbox-error.ts";
import { firstHalf, wholeBody } from "./in-process.ts";

/** A server that is up. */
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
  const underWay = new Set<ServerResponse>();
  server.on("request", (_, outgoing) => {
    underWay.add(outgoing);
    outgoing.once("close", () => underWay.delete(outgoing));
  });
  if (!(port >= 0 && port < 65_536)) throw new SandboxError(`A port is a number from 0 to 65535, not ${port}.`);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explain(error, port)));
    server.listen(port, hostname, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new SandboxError("The server has no port.");
  return {
    url: `http://${hostname.includes(":") ? `[${hostname}]` : hostname}:${address.port}`,
    close: () => stop(server, underWay),
  };
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === undefined) return error;
  const why = { EADDRINUSE: "is taken", EACCES: "is not for you" }[error.code] ?? `cannot be opened (${error.code})`;
  return new SandboxError(`Port ${port} ${why}. Choose another, or 0 for any that is free.`, { cause: error });
}

/** How long answers under way may take when the server stops. */
const GRACE_MS = 500;

/** Stops once nothing is under way any more. Connections that clients keep open for later are no reason to wait. */
function stop(server: Server, underWay: Set<ServerResponse>): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => resolve(clearTimeout(force)));
    const closeIfDone = (): void => {
      if (underWay.size === 0) server.closeAllConnections();
    };
    for (const outgoing of underWay) outgoing.once("close", closeIfDone);
    closeIfDone();
  });
}

/** Sends a reply, or keeps it from arriving. A stalled one is let go when the sandbox closes. */
export function settleOnTheWire(reply: Reply, { incoming, outgoing }: HttpBindings, closing: AbortSignal): Response {
  if (reply.cut === undefined) return toResponse(reply);
  if (reply.cut === "reset") incoming.socket.resetAndDestroy();
  if (reply.cut === "drop") incoming.socket.destroy();
  if (reply.cut.endsWith("-body")) writeHalf(reply, outgoing);
  if (reply.cut.startsWith("stall")) {
    const letGo = (): void => void outgoing.destroy();
    closing.addEventListener("abort", letGo, { once: true });
    outgoing.once("close", () => closing.removeEventListener("abort", letGo));
  }
  return RESPONSE_ALREADY_SENT;
}

function writeHalf(reply: Reply, outgoing: ServerResponse): void {
  const { status, headers } = toResponse(reply);
  outgoing.writeHead(status, { ...Object.fromEntries(headers), "content-length": wholeBody(reply.answer).length });
  outgoing.write(firstHalf(reply), () => {
    if (reply.cut === "cut-body") outgoing.destroy();
  });
}
