import { createClock } from "./clock.ts";
import { createControl } from "./control/create-control.ts";
import { createFaultList } from "./faults/fault-list.ts";
import { createRandom } from "./random.ts";
import type { Sandbox, SandboxOptions } from "./sandbox.ts";
import { SandboxError } from "./sandbox-error.ts";
import { createVendors } from "./vendor/create-vendors.ts";
import { createReport } from "./vendor/report.ts";
import { createApp, LOCAL } from "./wire/create-app.ts";
import { type Listener, listen } from "./wire/listen.ts";

/** Vendors that behave, and misbehave, as the real ones do. */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const clock = createClock(options.clock);
  const report = createReport();
  const random = createRandom(options.seed ?? 1);
  const chance = createRandom((options.seed ?? 1) + 1);
  const vendors = await createVendors(options, { clock, random, report });
  const faults = createFaultList(vendors, chance);
  const control = createControl({ vendors, faults, clock, report, options, randoms: [random, chance] });
  const closing = new AbortController();
  const app = createApp({ vendors, faults, control, log: options.log, closing: closing.signal });
  const listeners: Listener[] = [];
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
