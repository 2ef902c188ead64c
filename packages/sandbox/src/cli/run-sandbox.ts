import { CommanderError } from "commander";
import { SandboxError } from "../errors/sandbox-error.ts";
import type { LogEntry } from "../faults/handle-request.ts";
import type { Listening, Sandbox } from "../sandbox.ts";
import { createProgram, type ProgramOptions } from "./create-program.ts";
import { startTable } from "./start-table.ts";

/** Where the program writes, and how it learns that it should stop. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Whether a line can be overwritten. */
  interactive: boolean;
  onStop(stop: () => void): void;
}

/** Runs until it is stopped. Resolves to the exit code: 0, 1 if it could not start, or 2 for a usage error. */
export async function runSandbox(args: string[], terminal: Terminal): Promise<number> {
  const options = readOptions(args, terminal);
  if (typeof options === "number") return options;
  let sandbox: Sandbox;
  try {
    sandbox = await start(options, terminal);
  } catch (error) {
    return fail(error, terminal, 2);
  }
  let listening: Listening;
  try {
    listening = await sandbox.listen({ port: options.port });
  } catch (error) {
    return fail(error, terminal, 1);
  }
  printStart(listening, options, terminal);
  await new Promise<void>((resolve) => terminal.onStop(resolve));
  await sandbox.close();
  terminal.err(`Stopped after ${sandbox.control.report().requests} requests.\n`);
  return 0;
}

/** The options, or the exit code after `--help`, `--version` or a usage error. */
function readOptions(args: string[], terminal: Terminal): ProgramOptions | number {
  const program = createProgram().exitOverride().configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
  try {
    return program.parse(args, { from: "user" }).opts<ProgramOptions>();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
}

async function start(options: ProgramOptions, terminal: Terminal): Promise<Sandbox> {
  // Loaded late, so that --help and --version don't wait for it.
  const { createSandbox } = await import("../create-sandbox.ts");
  const { provider: providers, fault: faults = [], users, seed, set: settings = {}, limits = false } = options;
  const log = (entry: LogEntry): void =>
    terminal.out(options.json ? `${JSON.stringify(entry)}\n` : `${logLine(entry)}\n`);
  const onSeed = (made: number, of: number): void => {
    if (terminal.interactive) terminal.err(`\rAdding users: ${made} of ${of}${made === of ? "\n" : ""}`);
  };
  return createSandbox({
    faults,
    users,
    seed,
    settings,
    limits,
    ...(providers && { providers }),
    ...(options.log && { log }),
    ...(users > 100 && { onSeed }),
  });
}

function printStart(listening: Listening, { json }: ProgramOptions, terminal: Terminal): void {
  // Measured from the start of the process, to include loading the program.
  const cost = { ms: Math.round(performance.now()), megabytes: Math.round(process.memoryUsage().rss / 1e6) };
  terminal.out(json ? `${JSON.stringify({ ...listening, ...cost })}\n` : `${startTable(listening, cost)}\n`);
}

function logLine({ provider, method, template, status, ms, faults }: LogEntry): string {
  const injected = faults.length > 0 ? ` (${faults.join(", ")})` : "";
  return `${provider} ${method} ${template ?? "(no operation)"} ${status ?? "interrupted"} ${ms.toFixed(1)} ms${injected}`;
}

function fail(error: unknown, terminal: Terminal, code: number): number {
  if (!(error instanceof SandboxError)) throw error;
  terminal.err(`${error.message}\n`);
  return code;
}
