import { type ChildProcess, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { leak } from "../probe/canary.ts";
import { within } from "../probe/timers.ts";
import type { Command } from "./host.ts";

/** What ends a run from outside of its process. */
export interface Ends {
  /** Comes true with `DONE`, or with what went wrong. */
  readonly over: Promise<string>;
  readonly signal?: AbortSignal;
}

export const DONE = "done";

/** Milliseconds after which a run is given up. */
const LIMIT = 900_000;
const ENDING = 10_000;

/** Runs the bundle in a process until it is done or given up; tells what went wrong. */
export async function runBundle(command: Command, bundle: string, control: string, ends: Ends): Promise<string[]> {
  const child = spawn(command.program, command.arguments(bundle, control), {
    env: { ...process.env, ...command.environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = listenTo(child);
  const ended = endOf(child);
  const problems: string[] = [];
  try {
    const how = await within(Promise.race([ends.over, ended, woken(command, control), aborted(ends.signal)]), LIMIT);
    if (how?.value !== DONE)
      problems.push(
        [how?.value ?? `it took longer than ${LIMIT / 1000} s`, said().slice(-800)].filter(Boolean).join(": "),
      );
    else if (command.ends && (await within(ended, ENDING)) === undefined)
      problems.push("the process did not end by itself");
  } finally {
    child.kill("SIGKILL");
    rmSync(bundle, { force: true });
    rmSync(`${bundle}.capnp`, { force: true });
    await within(ended, ENDING);
    command.clean?.();
  }
  if (leak(said()) !== undefined) problems.push("a key was written to the process's output");
  return problems;
}

/** What kept the runtime from being woken. */
const woken = (command: Command, control: string): Promise<string> =>
  new Promise((tell) => void command.wake?.(control).catch((error: unknown) => tell(String(error))));

const aborted = (signal: AbortSignal | undefined): Promise<string> =>
  new Promise((tell) => {
    if (signal?.aborted === true) tell("it was interrupted");
    signal?.addEventListener("abort", () => tell("it was interrupted"), { once: true });
  });

const endOf = (child: ChildProcess): Promise<string> =>
  new Promise((tell) => {
    child.once("exit", (code, signal) => tell(`it ended with ${code ?? signal}`));
    child.once("error", (error) => tell(`it could not be started: ${error.message}`));
  });

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
