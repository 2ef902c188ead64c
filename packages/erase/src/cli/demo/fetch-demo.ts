import { spawn } from "node:child_process";
import { once } from "node:events";
import { exitCodes, type Io, UsageError } from "../terminal/io.ts";

const command = ["npx", "-p", "@purge/erase", "-p", "@purge/sandbox", "purge", "demo"] as const;

/**
 * Runs the demo with the sandbox from the registry. npx asks before it installs anything, so this is done only where a
 * person can answer; elsewhere the command is named.
 */
export async function fetchDemo({ stdin, stdout, env }: Io): Promise<number> {
  const canAnswer = stdin.isTTY === true && stdout.isTTY === true;
  if (!canAnswer || env.PURGE_DEMO_FETCHED !== undefined) {
    throw new UsageError(
      `The demo needs the simulated vendors of @purge/sandbox, which is not installed here. Run:\n\n  ${command.join(" ")}\n`,
    );
  }
  const [program, ...args] = command;
  const shell = process.platform === "win32";
  const child = spawn(program, args, { stdio: "inherit", shell, env: { ...env, PURGE_DEMO_FETCHED: "1" } });
  const [code] = (await once(child, "close")) as [number | null];
  return code ?? exitCodes.failed;
}
