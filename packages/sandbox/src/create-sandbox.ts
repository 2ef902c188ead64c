import { Hono } from "hono";
import { type Clock, createClock } from "./clock.ts";
import { controlRoutes, type Env } from "./control/control-routes.ts";
import { createControl } from "./control/create-control.ts";
import { createFaultList } from "./faults/fault-list.ts";
import type { Reply } from "./faults/faults.ts";
import { type Handling, handle } from "./faults/handle.ts";
import { findManners } from "./manners/find-manners.ts";
import { createRandom, type Random } from "./random.ts";
import type { Sandbox, SandboxOptions } from "./sandbox.ts";
import { SandboxError } from "./sandbox-error.ts";
import { readSpecs } from "./spec/read-specs.ts";
import { createAddresses } from "./vendor/addresses.ts";
import { refusal } from "./vendor/refusal.ts";
import { createReport, type Report } from "./vendor/report.ts";
import { createVendor, type Vendor } from "./vendor/vendor.ts";
import { settleInProcess } from "./wire/in-process.ts";
import { type Listener, listen, settleOnTheWire } from "./wire/listen.ts";

const LOCAL = "http://localhost";

/** Vendors that behave, and misbehave, as the real ones do. */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const clock = createClock(options.clock);
  const report = createReport();
  const random = createRandom(options.seed ?? 1);
  const vendors = await createVendors(options, clock, random, report);
  const faults = createFaultList(vendors, createRandom((options.seed ?? 1) + 1));
  const control = createControl({ vendors, faults, clock, report, options });
  const addressOf = createAddresses(vendors);
  const closing = new AbortController();
  const listeners: Listener[] = [];

  const goneSignal = (request: Request) => () => AbortSignal.any([request.signal, closing.signal]);
  const reply = async (request: Request, origin: string): Promise<Reply> => {
    const url = new URL(request.url);
    const destination = addressOf(url);
    if (!destination) return { answer: noVendor(vendors) };
    const incoming = {
      method: request.method,
      query: url.searchParams,
      headers: request.headers,
      body: await request.text(),
    };
    const handling: Handling = { faults, wait, elsewhere: `${origin}/__sandbox/elsewhere`, log: options.log };
    return handle(destination, incoming, goneSignal(request), handling);
  };
  const app = new Hono<Env>();
  app.route("/__sandbox", controlRoutes(control));
  app.all("*", async (c) => {
    const { incoming, outgoing } = c.env;
    if (!incoming || !outgoing) {
      const said = await reply(c.req.raw, LOCAL);
      c.req.raw.signal.throwIfAborted();
      return settleInProcess(said, goneSignal(c.req.raw));
    }
    return settleOnTheWire(await reply(c.req.raw, new URL(c.req.url).origin), { incoming, outgoing }, closing.signal);
  });
  app.onError((error, c) => {
    // In-process, a fault and a broken word are the caller's to see; on the wire somebody has to answer.
    if (!c.env.incoming) throw error;
    if (!(error instanceof SandboxError)) throw error;
    return c.json({ title: "The sandbox broke its own specification.", detail: error.message }, 500);
  });

  return {
    fetch: async (input, init) => app.fetch(new Request(input, init), {}),
    listen: async ({ port = 0, hostname = "127.0.0.1" } = {}) => {
      const listener = await listen((request, env) => app.fetch(request, env), port, hostname);
      listeners.push(listener);
      return { url: listener.url, providers: control.describe(listener.url) };
    },
    providers: control.describe(LOCAL),
    control,
    close: async () => {
      closing.abort(new SandboxError("The sandbox has been closed."));
      await Promise.all(listeners.map((listener) => listener.close()));
    },
  };
}

async function createVendors(options: SandboxOptions, clock: Clock, random: Random, report: Report): Promise<Vendor[]> {
  const all = options.specs ?? readSpecs();
  const unknown = options.providers?.find((name) => !all.some((spec) => spec.name === name));
  if (unknown !== undefined) {
    throw new SandboxError(`No provider "${unknown}". Known: ${all.map(({ name }) => name).join(", ")}.`);
  }
  const wanted = all.filter(({ name }) => options.providers?.includes(name) ?? true);
  return Promise.all(
    wanted.map(async (spec) => {
      const manners = await findManners(spec.name);
      const settings = chooseSettings(spec.name, manners?.settings ?? {}, options.settings?.[spec.name] ?? {});
      const world = (server: string) => ({ server, now: clock.now, random, settings });
      return createVendor({ spec, manners, report, limits: options.limits ?? false, world });
    }),
  );
}

function chooseSettings(
  name: string,
  known: Record<string, readonly string[]>,
  chosen: Readonly<Record<string, string>>,
): Record<string, string> {
  for (const [key, value] of Object.entries(chosen)) {
    if (known[key]?.includes(value)) continue;
    const choices = Object.entries(known).map(([setting, values]) => `${setting}=${values.join("|")}`);
    throw new SandboxError(`${name} has no setting ${key}=${value}. It has: ${choices.join(", ") || "none"}.`);
  }
  const defaults = Object.entries(known).map(([key, values]) => [key, values[0] ?? ""]);
  return { ...Object.fromEntries(defaults), ...chosen };
}

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
