import { Hono } from "hono";
import { controlRoutes, type Env } from "../control/control-routes.ts";
import type { FaultList } from "../faults/fault-list.ts";
import type { Reply } from "../faults/faults.ts";
import { type Handling, handle, type LogEntry } from "../faults/handle.ts";
import type { Control } from "../sandbox.ts";
import { SandboxError } from "../sandbox-error.ts";
import { createAddresses } from "../vendor/addresses.ts";
import { refusal } from "../vendor/refusal.ts";
import type { Vendor } from "../vendor/vendor.ts";
import { settleInProcess } from "./in-process.ts";
import { settleOnTheWire } from "./listen.ts";

interface Parts {
  vendors: Vendor[];
  faults: FaultList;
  control: Control;
  log: ((entry: LogEntry) => void) | undefined;
  /** Aborted when the sandbox closes. */
  closing: AbortSignal;
}

/** One application for both ways in: over the wire there are Node's own objects beside a request, in-process there are none. */
export function createApp({ vendors, faults, control, log, closing }: Parts): Hono<Env> {
  const addressOf = createAddresses(vendors);
  const goneSignal = (request: Request) => () => AbortSignal.any([request.signal, closing]);
  const reply = async (request: Request, onTheWire: boolean): Promise<Reply> => {
    const url = new URL(request.url);
    const origin = onTheWire ? url.origin : LOCAL;
    const destination = addressOf(url, onTheWire);
    if (!destination) return { answer: noVendor(vendors) };
    const { method, headers } = request;
    const incoming = { method, headers, query: url.searchParams, body: await request.text() };
    const handling: Handling = { faults, wait, elsewhere: `${origin}/__sandbox/elsewhere`, log };
    return withWholeLocation(await handle(destination, incoming, goneSignal(request), handling), url, destination.path);
  };

  const app = new Hono<Env>();
  app.route("/__sandbox", controlRoutes(control));
  app.all("*", async (c) => {
    const { incoming, outgoing } = c.env;
    const said = await reply(c.req.raw, incoming !== undefined);
    if (incoming && outgoing) return settleOnTheWire(said, { incoming, outgoing }, closing);
    c.req.raw.signal.throwIfAborted();
    return settleInProcess(said, goneSignal(c.req.raw));
  });
  app.onError((error, c) => {
    // In-process, a fault and a broken word are the caller's to see; on the wire somebody has to answer.
    if (!c.env.incoming || !(error instanceof SandboxError)) throw error;
    return c.json({ title: "The sandbox broke its own specification.", detail: error.message }, 500);
  });
  return app;
}

/** A vendor knows nothing of the prefix before its paths, so a redirect to one of them gets it here. */
function withWholeLocation(reply: Reply, url: URL, path: string): Reply {
  const location = reply.answer?.headers?.location;
  if (!reply.answer || !location?.startsWith("/")) return reply;
  const base = url.origin + url.pathname.slice(0, -path.length);
  return { ...reply, answer: { ...reply.answer, headers: { ...reply.answer.headers, location: base + location } } };
}

/** The origin of the sandbox for those who need no port. */
export const LOCAL = "http://localhost";

/** Waits, or until nobody waits for the answer any more. */
function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => resolve(clearTimeout(timer)), { once: true });
  });
}

function noVendor(vendors: Vendor[]): ReturnType<typeof refusal> {
  const known = vendors.map(({ name }) => `/${name}`).join(", ");
  return refusal(400, `No vendor lives at this address. The paths begin with ${known}, or /__sandbox.`);
}
