import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Desk, openControl } from "../lab/open-control.ts";
import { leak } from "../probe/canary.ts";
import type { Finding } from "../probe/probe.ts";
import type { Plan } from "../probe/run-probes.ts";
import { within } from "../probe/timers.ts";
import { bundle, type Cast } from "./bundle.ts";
import { cache } from "./cache.ts";
import type { Command, Host } from "./host.ts";

/** What a runtime found. */
export interface Session {
  readonly runtime: string;
  readonly version: string;
  readonly findings: readonly Finding[];
  /** What went wrong with the run as a whole. */
  readonly faults: readonly string[];
}

export interface Work {
  readonly name: string;
  readonly cast: Cast;
  readonly plan: Omit<Plan, "runtime">;
  /** Milliseconds after which the run is given up. */
  readonly limit: number;
}

const ENDING = 10_000;

/** Runs the probes in a host: the raw servers stay in this process. */
export async function runHost(host: Host, command: Command, work: Work): Promise<Session> {
  const findings: Finding[] = [];
  const faults: string[] = [];
  const text = await bundle(work.cast, host.launch);
  const file = writeBundle(`${work.name}-${host.runtime.name}`, text);
  const done = Promise.withResolvers<string>();
  const plan: Plan = { ...work.plan, runtime: host.runtime };
  const control = await openControl(
    deskFor(text, plan, {
      "/finding": (body) => void findings.push(JSON.parse(body) as Finding),
      "/unhandled": (body) => void faults.push(`a rejection that nobody handled: ${body}`),
      "/done": () => done.resolve("done"),
    }),
  );
  const child = spawn(command.program, command.arguments(file, control.url), {
    env: { ...process.env, ...command.environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = listenTo(child);
  const ended = new Promise<string>((resolve) => child.once("exit", (code) => resolve(`it ended with ${code}`)));
  try {
    command.wake?.(control.url).catch((error: unknown) => done.resolve(String(error)));
    const how = await within(Promise.race([done.promise, ended]), work.limit);
    if (how?.value !== "done")
      faults.push(`${how?.value ?? `nothing more after ${work.limit} ms`}: ${said().slice(-800)}`);
    else if (command.ends && (await within(ended, ENDING)) === undefined)
      faults.push("the process did not end by itself");
  } finally {
    child.kill("SIGKILL");
    control.close();
    rmSync(file, { force: true });
    rmSync(`${file}.capnp`, { force: true });
    await within(ended, ENDING);
    command.clean?.();
  }
  if (leak(said()) !== undefined) faults.push("a key was written to the process's output");
  return { runtime: host.runtime.name, version: command.version, findings, faults };
}

function deskFor(text: string, plan: Plan, take: Desk["take"]): Desk {
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
  const file = join(folder, `${name.replace(/[^\w-]/g, "-")}-${process.pid}.mjs`); // Two runs may go on at a time.
  writeFileSync(file, text);
  return file;
}

/** What the process has written so far, the last megabyte of it. */
function listenTo(child: ChildProcess): () => string {
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (chunk: string) => {
      said = (said + chunk).slice(-1_000_000);
    });
  }
  return () => said;
}
