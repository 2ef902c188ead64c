import { CommanderError } from "commander";
import { createProgram } from "./create-program.ts";
import { exitCodes, type Io, print, UsageError } from "./terminal/io.ts";

/** The `purge` command. Returns the exit code. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  let code: number = exitCodes.settled;
  const program = createProgram(io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    // Commander has already printed its help or error.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.settled : exitCodes.failed;
    print(io.stderr, describe(error));
    return exitCodes.failed;
  }
}

/** Our own errors are complete sentences. Anything else is a bug in Purge, and its stack trace helps to fix it. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isOurs = error instanceof UsageError || ["EraseError", "PurgeError", "SandboxError"].includes(error.name);
  return isOurs ? error.message : `Internal error. Please report it with the trace below:\n${error.stack}`;
}
