import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ProbeResult } from "../probe/probe.ts";
import type { Plan } from "../probe/run-probes.ts";
import { type ControlRoutes, openControl } from "../test-origins/open-control.ts";
import { bundle, type ClientModules } from "./bundle.ts";
import { cache } from "./folders.ts";
import type { Command, Host } from "./host.ts";
import { DONE, runBundle } from "./run-bundle.ts";
import { type Progress, watchRun } from "./watch-run.ts";

/** The results of one runtime. */
export interface Session {
  readonly runtime: string;
  readonly version: string;
  readonly results: readonly ProbeResult[];
  /** Problems of the run as a whole. */
  readonly problems: readonly string[];
  /** Whether some cases did not run. */
  readonly unfinished?: true;
}

export interface Work {
  readonly name: string;
  readonly clients: ClientModules;
  readonly plan: Omit<Plan, "runtime">;
  readonly tell?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** Milliseconds without a result after which a run is ended. No case may take this long. */
const QUIET = 90_000;

/** Runs the probes in a runtime. The test origins stay in this process. */
export async function runHost(host: Host, command: Command, work: Work): Promise<Session> {
  const unhandled: string[] = [];
  const done = Promise.withResolvers<string>();
  const text = await bundle(work.clients, host.launch);
  const watch = watchRun(work.tell ?? (() => undefined));
  const plan: Plan = { ...work.plan, runtime: host.runtime };
  const routes = routesFor(text, plan, {
    "/begin": (body) => watch.begin(JSON.parse(body) as Record<string, number>),
    "/results": (body) => watch.take(JSON.parse(body) as ProbeResult[]),
    "/unhandled": (body) => void unhandled.push(`unhandled rejection: ${body}`),
    "/done": () => done.resolve(DONE),
  });
  const control = await openControl(routes);
  try {
    const { signal } = work;
    const file = writeBundle(`${work.name}-${host.runtime.name}`, text);
    const over = Promise.race([done.promise, watch.quiet(QUIET)]);
    const problems = await runBundle(command, file, control.url, { over, ...(signal && { signal }) });
    const unfinished = watch.unfinished();
    return {
      runtime: host.runtime.name,
      version: command.version,
      results: watch.results,
      problems: [...unhandled, ...problems, ...(unfinished === undefined ? [] : [unfinished])],
      ...(unfinished === undefined ? {} : { unfinished: true }),
    };
  } finally {
    watch.end();
    control.close();
  }
}

function routesFor(text: string, plan: Plan, take: ControlRoutes["take"]): ControlRoutes {
  const page = `<!doctype html><meta charset="utf-8"><script type="module" src="/bundle.js"></script>`;
  return {
    take,
    pages: {
      "/": { type: "text/html", text: () => page },
      "/bundle.js": { type: "text/javascript", text: () => text },
      "/plan": { type: "application/json", text: () => JSON.stringify(plan) },
    },
  };
}

function writeBundle(name: string, text: string): string {
  const folder = join(cache, "bundles");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name.replace(/[^\w-]/g, "-")}-${process.pid}.mjs`); // Two runs may be in progress.
  writeFileSync(file, text);
  return file;
}
