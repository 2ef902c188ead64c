import { type ChildProcessByStdio, spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import type { Readable } from "node:stream";
import { resolveProgram } from "./resolve-program.ts";

export interface ProgramResult {
  code: number;
  /** What it wrote to both streams, in the order it came. */
  output: string;
  stdout: string;
}

export interface ProgramOptions {
  /** Added to the environment. */
  env?: Readonly<Record<string, string>>;
  /** After this time the program is killed, and its code is 1. */
  timeoutMs?: number;
}

/** Starts a program of node_modules/.bin, or of the system; what it prints can be read from its streams. */
export function startProgram(
  root: string,
  [program, ...args]: readonly [string, ...string[]],
  cwd: string = root,
  { env = {}, timeoutMs }: ProgramOptions = {},
): ChildProcessByStdio<null, Readable, Readable> {
  const [file, ...first] = resolveProgram(root, program);
  return spawn(file, [...first, ...args], {
    cwd,
    env: { ...environment(root), ...env },
    stdio: ["ignore", "pipe", "pipe"],
    ...(timeoutMs === undefined ? {} : { timeout: timeoutMs }),
  });
}

/** Runs a program to its end. Rejects when it cannot be started. */
export function runProgram(
  root: string,
  command: readonly [string, ...string[]],
  cwd: string = root,
  options: ProgramOptions = {},
): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = startProgram(root, command, cwd, options);
    const all: Buffer[] = [];
    const out: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => {
      all.push(chunk);
      out.push(chunk);
    });
    child.stderr.on("data", (chunk: Buffer) => void all.push(chunk));
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code: code ?? 1, output: Buffer.concat(all).toString(), stdout: Buffer.concat(out).toString() }),
    );
  });
}

/** A program that had to end with 0 did not; its message carries what the program wrote. */
export class ProgramError extends Error {
  override readonly name = "ProgramError";
}

/** As `runProgram`, for a step that nothing can go on without. */
export async function mustRun(root: string, command: readonly [string, ...string[]], cwd = root): Promise<string> {
  const { code, output, stdout } = await runProgram(root, command, cwd);
  if (code !== 0) throw new ProgramError(`\`${command.join(" ")}\` ended with ${code}:\n${output}`);
  return stdout;
}

function environment(root: string): NodeJS.ProcessEnv {
  // What `pnpm run` says about itself would be taken by the npm and pnpm started here as settings.
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^npm_(?!config_(registry|cache|cafile|userconfig)$)/i.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    PATH: [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter),
    NO_COLOR: "1",
    DO_NOT_TRACK: "1",
    TURBO_TELEMETRY_DISABLED: "1",
    ASTRO_TELEMETRY_DISABLED: "1",
    REDOCLY_TELEMETRY: "off",
    REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
  };
}
