import { CommanderError } from "commander";
import { formatProblem } from "../document/problem.ts";
import { createProgram } from "./create-program.ts";
import { problemsOf } from "./problems-of.ts";
import { createRun } from "./run-command.ts";
import type { Io } from "./terminal/command.ts";

/** Runs a command line and resolves to its exit code: 0 success, 1 problems found, 2 wrong usage, 70 internal error. */
export async function main(argv: readonly string[], streams: Omit<Io, "json">): Promise<number> {
  const io: Io = { ...streams, json: argv.includes("--json") };
  let code = 0;
  try {
    const run = createRun(argv, io, (result) => {
      code = result;
    });
    await createProgram(io, run).parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    return report(error, io);
  }
}

function report(error: unknown, io: Io): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    // Commander has printed the text already.
    const usage = error.code === "commander.help" ? "missing command" : error.message.replace(/^error: /, "");
    if (io.json) printJson(io, { ok: false, usage });
    return 2;
  }
  const problems = problemsOf(error, io.root);
  if (problems !== undefined) {
    if (io.json) printJson(io, { ok: false, problems });
    else io.stderr.write(`${problems.map((problem) => formatProblem(problem, io.color)).join("\n")}\n`);
    return 1;
  }
  const trace = error instanceof Error ? error.stack : String(error);
  if (io.json) printJson(io, { ok: false, internal: error instanceof Error ? error.message : String(error) });
  io.stderr.write(`Internal error. Please report it with the trace below:\n${trace}\n`);
  return 70;
}

function printJson(io: Io, value: object): void {
  io.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
