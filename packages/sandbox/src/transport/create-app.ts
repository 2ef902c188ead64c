import { Hono } from "hono";
import { cors } from "hono/cors";
import type { Control } from "../control/control.ts";
import { controlRoutes } from "../control/control-routes.ts";
import type { Env } from "../control/env.ts";
import { SandboxError } from "../errors/sandbox-error.ts";
import type { Outcome } from "../faults/fault-kinds.ts";
import type { FaultList } from "../faults/fault-list.ts";
import { type Handling, handleRequest, type LogEntry } from "../faults/handle-request.ts";
import type { ProviderResponse } from "../http/provider-response.ts";
import { createAddresses } from "../service/addresses.ts";
import { sandboxResponse } from "../service/sandbox-response.ts";
import type { Service } from "../service/service.ts";
import { fetchResult } from "./fetch-result.ts";
import { sendOutcome } from "./send-outcome.ts";

interface Parts {
  services: Service[];
  faults: FaultList;
  control: Control;
  log: ((entry: LogEntry) => void) | undefined;
  /** Aborted when the sandbox closes. */
  closing: AbortSignal;
}

/** One application for HTTP and for in-process calls, in which a request has no Node objects. */
export function createApp({ services, faults, control, log, closing }: Parts): Hono<Env> {
  const addressOf = createAddresses(services);
  const clientGone = (request: Request) => () => AbortSignal.any([request.signal, closing]);
  const handle = async (request: Request, overHttp: boolean): Promise<Outcome> => {
    const url = new URL(request.url);
    const origin = overHttp ? url.origin : LOCAL_ORIGIN;
    const destination = addressOf(url, overHttp);
    if (!destination) return { response: noService(services) };
    const { method, headers } = request;
    const incoming = { method, headers, query: url.searchParams, body: await request.text() };
    const handling: Handling = { faults, wait, redirectTarget: `${origin}/__sandbox/redirected`, log };
    const outcome = await handleRequest(destination, incoming, clientGone(request), handling);
    return withFullLocation(outcome, url, destination.path);
  };

  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.res.headers.set("date", new Date(control.now()).toUTCString());
    await next();
  });
  app.route("/__sandbox", controlRoutes(control));
  app.use(allowBrowsers);
  app.all("*", async (c) => {
    const { incoming, outgoing } = c.env;
    const outcome = await handle(c.req.raw, incoming !== undefined);
    if (incoming && outgoing) return sendOutcome(outcome, { incoming, outgoing }, c.res.headers, closing);
    c.req.raw.signal.throwIfAborted();
    return fetchResult(outcome, clientGone(c.req.raw));
  });
  app.onError((error, c) => {
    // In-process, errors are thrown to the caller. Over HTTP there must be a response.
    if (!c.env.incoming || !(error instanceof SandboxError)) throw error;
    return c.json({ title: "This is a bug in the sandbox or in the specification.", detail: error.message }, 500);
  });
  return app;
}

/**
 * Lets pages of every origin call the vendors. Sunbird's recorded responses allow it as well; what the other vendors allow
 * isn't known.
 */
const allowBrowsers = cors({ origin: "*", exposeHeaders: ["*"] });

/** Adds the sandbox's prefix to redirects within a vendor, whose behavior doesn't know about it. */
function withFullLocation(outcome: Outcome, url: URL, path: string): Outcome {
  const location = outcome.response?.headers?.location;
  if (!outcome.response || !location?.startsWith("/")) return outcome;
  const base = url.origin + url.pathname.slice(0, -path.length);
  return {
    ...outcome,
    response: { ...outcome.response, headers: { ...outcome.response.headers, location: base + location } },
  };
}

/** The sandbox's origin for in-process calls. */
export const LOCAL_ORIGIN = "http://localhost";

/** Waits, but no longer than the caller does. */
function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => resolve(clearTimeout(timer)), { once: true });
  });
}

function noService(services: Service[]): ProviderResponse {
  const known = services.map(({ name }) => `/${name}`).join(", ");
  return sandboxResponse(400, `No vendor has this address. Paths start with ${known} or /__sandbox.`);
}
