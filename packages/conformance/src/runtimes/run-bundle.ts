import { type ChildProcess, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { leak } from "../probe/canary.ts";
import { within } from "../probe/timers.ts";
import type { Command } from "./host.ts";

/** What can end a run from outside its process. */
export interface Ends {
  /** Resolves to `DONE` or to a problem. */
  readonly over: Promise<string>;
  readonly signal?: AbortSignal;
}

export const DONE = "done";

/** Milliseconds after which a run is ended. */
const LIMIT = 900_000;
const ENDING = 10_000;

/** Runs the bundle in a process until it is done or ended. Resolves to the problems. */
export async function runBundle(command: Command, bundle: string, control: string, ends: Ends): Promise<string[]> {
  const child = spawn(command.program, command.arguments(bundle, control), {
    env: { ...process.env, ...command.environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = listenTo(child);
  const ended = endOf(child);
  const problems: string[] = [];
  try {
    const how = await within(Promise.race([ends.over, ended, woken(command, control), aborted(ends.signal)]), LIMIT);
    if (how?.value !== DONE)
      problems.push(
        [how?.value ?? `the run took longer than ${LIMIT / 1000} s`, output().slice(-800)].filter(Boolean).join(": "),
      );
    else if (command.ends && (await within(ended, ENDING)) === undefined)
      problems.push("the process did not exit on its own");
  } finally {
    child.kill("SIGKILL");
    rmSync(bundle, { force: true });
    rmSync(`${bundle}.capnp`, { force: true });
    await within(ended, ENDING);
    command.clean?.();
  }
  if (leak(output()) !== undefined) problems.push("a key was written to the process's output");
  return problems;
}

/** Resolves if the runtime could not be started. */
const woken = (command: Command, control: string): Promise<string> =>
  new Promise((tell) => void command.wake?.(control).catch((error: unknown) => tell(String(error))));

const aborted = (signal: AbortSignal | undefined): Promise<string> =>
  new Promise((tell) => {
    if (signal?.aborted === true) tell("interrupted");
    signal?.addEventListener("abort", () => tell("interrupted"), { once: true });
  });

const endOf = (child: ChildProcess): Promise<string> =>
  new Promise((tell) => {
    child.once("exit", (code, signal) => tell(`the process exited with ${code ?? signal}`));
    child.once("error", (error) => tell(`the process could not be started: ${error.message}`));
  });

/** The last megabyte of the process's output. */
function listenTo(child: ChildProcess): () => string {
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (chunk: string) => {
      output = (output + chunk).slice(-1_000_000);
    });
  }
  return () => output;
}
