import { createControl } from "./control/create-control.ts";
import { createClock } from "./environment/clock.ts";
import { createRandom } from "./environment/random.ts";
import { SandboxError } from "./errors/sandbox-error.ts";
import { createFaultList } from "./faults/fault-list.ts";
import type { Sandbox, SandboxOptions } from "./sandbox.ts";
import { createServices } from "./service/create-services.ts";
import { createReport } from "./service/report.ts";
import { createApp, LOCAL_ORIGIN } from "./transport/create-app.ts";
import { type Listener, listen } from "./transport/listen.ts";

/** Creates a sandbox: simulated vendors with the behavior, the state and the failures of the real ones. */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const clock = createClock(options.clock);
  const report = createReport();
  const random = createRandom(options.seed ?? 1);
  const chance = createRandom((options.seed ?? 1) + 1);
  const services = await createServices(options, { clock, random, report });
  const faults = createFaultList(services, chance);
  const control = createControl({ services, faults, clock, report, initial: options, randoms: [random, chance] });
  const closing = new AbortController();
  const app = createApp({ services, faults, control, log: options.log, closing: closing.signal });
  const listeners: Listener[] = [];
  return {
    fetch: async (input, init) => app.fetch(new Request(input, init), {}),
    listen: async ({ port = 0, hostname = "127.0.0.1" } = {}) => {
      const listener = await listen((request, env) => app.fetch(request, env), port, hostname);
      listeners.push(listener);
      return { url: listener.url, providers: control.describe(listener.url) };
    },
    providers: control.describe(LOCAL_ORIGIN),
    control,
    close: async () => {
      closing.abort(new SandboxError("The sandbox was closed."));
      await Promise.all(listeners.map((listener) => listener.close()));
    },
  };
}
