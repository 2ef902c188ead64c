import { readFileSync } from "node:fs";
import { createSandbox } from "../create-sandbox.ts";
import type { LogEntry } from "../faults/handle.ts";
import type { Listening, Sandbox } from "../sandbox.ts";
import { SandboxError } from "../sandbox-error.ts";
import { help } from "./help.ts";
import { type ProgramOptions, readOptions } from "./read-options.ts";
import { startTable } from "./start-table.ts";

/** What the program writes to, and how it learns that it should stop. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Whether a line may be written over. */
  live: boolean;
  onStop(stop: () => void): void;
}

/** Runs until it is stopped. Resolves to the exit code: 0, or 1 if it could not start, or 2 if it was asked wrongly. */
export async function run(args: string[], terminal: Terminal): Promise<number> {
  let options: ProgramOptions;
  try {
    options = readOptions(args);
  } catch (error) {
    return complain(error, terminal, 2);
  }
  if (options.help) return say(terminal, help());
  if (options.version) return say(terminal, `${version()}\n`);
  let sandbox: Sandbox;
  let up: Listening;
  try {
    sandbox = await start(options, terminal);
    up = await sandbox.listen({ port: options.port });
  } catch (error) {
    return complain(error, terminal, 1);
  }
  // Since the process began, so that loading the program counts too.
  const cost = { ms: Math.round(performance.now()), megabytes: Math.round(process.memoryUsage().rss / 1e6) };
  terminal.out(options.json ? `${JSON.stringify({ ...up, ...cost })}\n` : `${startTable(up, cost, HINTS)}\n`);
  await new Promise<void>((resolve) => terminal.onStop(resolve));
  await sandbox.close();
  terminal.err(`Stopped after ${sandbox.control.report().requests} requests.\n`);
  return 0;
}

const HINTS = ["  Faults, users, time, report: /__sandbox (see --help). Stop with Ctrl+C.", ""];

async function start(options: ProgramOptions, terminal: Terminal): Promise<Sandbox> {
  const { providers, faults, users, seed, settings, limits } = options;
  const log = (entry: LogEntry): void =>
    terminal.out(options.json ? `${JSON.stringify(entry)}\n` : `${logLine(entry)}\n`);
  const onSeed = (made: number, of: number): void => {
    if (terminal.live) terminal.err(`\r${made} of ${of} users${made === of ? "\n" : ""}`);
  };
  return createSandbox({
    faults,
    users,
    seed,
    settings,
    limits,
    ...(providers.length > 0 && { providers }),
    ...(options.log && { log }),
    ...(users > 100 && { onSeed }),
  });
}

function logLine({ provider, method, template, status, ms, faults }: LogEntry): string {
  const struck = faults.length > 0 ? ` (${faults.join(", ")})` : "";
  return `${provider} ${method} ${template ?? "(no operation)"} ${status ?? "cut off"} ${ms.toFixed(1)} ms${struck}`;
}

function say(terminal: Terminal, text: string): number {
  terminal.out(text);
  return 0;
}

function complain(error: unknown, terminal: Terminal, code: number): number {
  if (!(error instanceof SandboxError)) throw error;
  terminal.err(`${error.message}\n`);
  return code;
}

function version(): string {
  const file = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(file) as { version: string }).version;
}
