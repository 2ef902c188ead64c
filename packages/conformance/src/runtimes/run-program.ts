import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { repository } from "./folders.ts";

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Milliseconds after which the program is killed. */
  readonly timeout?: number;
}

const run = promisify(execFile);

/** Runs a program to its end and returns what it wrote to stdout. Rejects when it fails or takes too long. */
export async function runProgram(program: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const { stdout } = await run(program, [...args], options);
  return stdout;
}

/** Runs a script in the Node that runs this. */
export const runScript = (script: string, args: readonly string[], options?: RunOptions): Promise<string> =>
  runProgram(process.execPath, [script, ...args], options);

/** Runs the repository's own pnpm, without a shell in between. */
export const runPnpm = (args: readonly string[], options?: RunOptions): Promise<string> =>
  runScript(join(repository, "node_modules/pnpm/bin/pnpm.mjs"), args, options);
