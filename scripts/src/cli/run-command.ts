import type { Command as Declared } from "commander";
import { formatProblem } from "../document/problem.ts";
import { problemsOf } from "./problems-of.ts";
import type { Arguments, Command, Io } from "./terminal/command.ts";
import { UsageError } from "./terminal/usage-error.ts";

/** Makes the action of a declared command out of its implementation, which is loaded when the command runs. */
export type Run = (load: () => Promise<{ command: Command }>) => (...given: unknown[]) => Promise<void>;

/** Runs commands, and reports the exit code of each. */
export function createRun(argv: readonly string[], io: Io, exit: (code: number) => void): Run {
  return (load) =>
    async (...given) => {
      const declared = given.at(-1) as Declared;
      try {
        await checkProviders(declared, io);
        await finishInterruptedRun(io);
        const { command } = await load();
        exit(await command.run(toArguments(declared, argv), io));
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        declared.error(`error: ${error.message}`);
      }
    };
}

/** An argument declared as `provider` is the name of one. */
async function checkProviders(declared: Declared, io: Io): Promise<void> {
  const names = declared.registeredArguments.flatMap((argument, index) =>
    argument.name() === "provider" ? [(declared.processedArgs[index] ?? []) as string | string[]].flat() : [],
  );
  if (names.length === 0) return;
  const { listProviders } = await import("../provider/read-providers.ts");
  const { checkKnown } = await import("./terminal/check-known.ts");
  checkKnown("provider", names, await listProviders(io.root));
}

// What can't be finished stops only commands that write, when they come to that.
async function finishInterruptedRun(io: Io): Promise<void> {
  try {
    await finish(io);
  } catch (error) {
    const problems = problemsOf(error, io.root);
    if (problems === undefined) throw error;
    const warnings = problems.map((problem) => formatProblem({ ...problem, severity: "warning" }, io.color));
    io.stderr.write(
      `${warnings.join("\n")}\nAn interrupted run is not finished yet. Commands that only read still work.\n`,
    );
  }
}

async function finish(io: Io): Promise<void> {
  const { recover } = await import("../workspace/write/write-files.ts");
  const recovered = await recover(io.root);
  if (recovered === "finished") io.stderr.write("Finished an interrupted run.\n");
  if (recovered === "discarded") io.stderr.write("Rolled back an interrupted run.\n");
  const { finishLockfile } = await import("../generate/apply-plan.ts");
  if (await finishLockfile(io.root)) io.stderr.write("Updated the lockfile after an interrupted run.\n");
}

function toArguments(declared: Declared, argv: readonly string[]): Arguments {
  const values = declared.optsWithGlobals();
  const read = (name: string): unknown => values[name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())];
  return {
    positionals: declared.args,
    flag: (name) => read(name) === true,
    text: (name) => read(name) as string | undefined,
    list: (name) => (read(name) ?? []) as string[],
    commandLine: ["node run.mjs", ...argv].join(" "),
  };
}
