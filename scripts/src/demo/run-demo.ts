import { type ProgramResult, runProgram } from "../workspace/run-program.ts";
import type { CallResult } from "./results-table.ts";

export interface DemoReport {
  ok: boolean;
  /** Where the sandbox listened. */
  url: string;
  results: CallResult[];
  problems: string[];
}

/** What the demo does before the first call. */
const steps = [
  ["Generating the clients", ["node", "scripts/src/cli/bin.ts", "generate", "--json"]],
  ["Building them", ["turbo", "run", "build", "--output-logs=errors-only"]],
] as const;

/** The main job: generate, build, then delete one user at each vendor. Resolves to nothing when a step before failed. */
export async function demo(root: string, print: (text: string) => void): Promise<DemoReport | undefined> {
  for (const [what, command] of steps) {
    const started = performance.now();
    const result: ProgramResult = await runProgram(root, command);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    print(`${what}: ${result.code === 0 ? "done" : "failed"} (${seconds} s)\n`);
    if (result.code !== 0) {
      print(result.output);
      return undefined;
    }
  }
  // Imported here: there is nothing to import before the build.
  const { eraseEverywhere } = await import("./erase-everywhere.ts");
  const { url, results, problems } = await eraseEverywhere();
  const ok = problems.length === 0 && results.length > 0 && results.every((result) => result.ok);
  return { ok, url, results, problems };
}
