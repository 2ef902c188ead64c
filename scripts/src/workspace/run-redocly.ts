import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { type ProgramOptions, type ProgramResult, runProgram } from "./run-program.ts";

const root = resolve(import.meta.dirname, "../../..");
const program = join(dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")), "bin", "cli.js");

/** Runs a command of Redocly's command line, as pinned in package.json, without colours. */
export function runRedocly(
  args: readonly string[],
  cwd: string = root,
  { env = {}, ...options }: ProgramOptions = {},
): Promise<ProgramResult> {
  return runProgram(root, [process.execPath, program, ...args], cwd, { ...options, env: { FORCE_COLOR: "0", ...env } });
}
