import { ProblemError } from "../document/problem.ts";
import { runProgram } from "../workspace/run-program.ts";
import type { CallResult } from "./erase-everywhere.ts";

export interface DemoReport {
  ok: boolean;
  /** Where the sandbox listened. */
  url: string;
  results: CallResult[];
  problems: string[];
  /** What `purge demo` printed: one person erased at every vendor, with evidence. */
  erasure: string;
}

/** What the demo does before the first call. */
const steps = [
  { what: "Generating the clients", command: ["node", "scripts/src/cli/bin.ts", "generate"], script: "generate" },
  { what: "Building them", command: ["turbo", "run", "build", "--output-logs=errors-only"], script: "build" },
] as const;

/**
 * The main job: generate, build, delete one user at each vendor, then erase one person at all of them with evidence.
 * Throws a ProblemError if a step before fails.
 */
export async function runDemo(root: string, print: (text: string) => void): Promise<DemoReport> {
  for (const { what, command, script } of steps) {
    const started = performance.now();
    const { code, output } = await runProgram(root, command);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    print(`${what}: ${code === 0 ? "done" : "failed"} (${seconds} s)\n`);
    if (code !== 0) throw stepFailed(script, code, output);
  }
  // Imported here: there is nothing to import before the build.
  const { eraseEverywhere } = await import("./erase-everywhere.ts");
  const { url, results, problems } = await eraseEverywhere();
  const erased = await runProgram(root, ["node", "packages/erase/dist/bin.js", "demo"]);
  const called = problems.length === 0 && results.length > 0 && results.every((result) => result.ok);
  return { ok: called && erased.code === 0, url, results, problems, erasure: erased.output };
}

function stepFailed(script: string, code: number, output: string): ProblemError {
  return new ProblemError({
    file: ".",
    rule: `demo-${script}`,
    severity: "error",
    expected: `\`node run.mjs ${script}\` to succeed`,
    found: output.trim() || `exited with code ${code} and printed nothing`,
    next: `Fix what it reports, then run \`node run.mjs ${script}\` again.`,
  });
}
