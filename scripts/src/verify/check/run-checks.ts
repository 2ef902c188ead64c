import { type Problem, ProblemError } from "../../document/problem.ts";
import { ProgramError } from "../../workspace/run-program.ts";
import { type CheckContext, NotBuiltError } from "./check-context.ts";

/** One question about the repository. Checks may run at the same time. */
export interface Check {
  name: string;
  /** The question, for the help. */
  question: string;
  /** Everything that is wrong; none when the check passes. */
  run(context: CheckContext): Promise<readonly Problem[]>;
}

export interface CheckResult {
  name: string;
  ok: boolean;
  ms: number;
  problems: readonly Problem[];
}

/** Runs one check; a check that throws has failed. */
export async function runCheck(check: Check, context: CheckContext): Promise<CheckResult> {
  const start = performance.now();
  const problems = await check.run(context).catch((error: unknown) => toProblems(error, check.name));
  return { name: check.name, ok: problems.length === 0, ms: Math.round(performance.now() - start), problems };
}

/** Runs checks, `width` at a time, and calls `done` after each. The results are in the order of the checks. */
export async function runChecks(
  checks: readonly Check[],
  context: CheckContext,
  width: number,
  done: (result: CheckResult) => void,
): Promise<CheckResult[]> {
  const results = new Map<Check, CheckResult>();
  const waiting = [...checks];
  const worker = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const result = await runCheck(check, context);
      results.set(check, result);
      done(result);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return checks.flatMap((check) => results.get(check) ?? []);
}

function toProblems(error: unknown, name: string): readonly Problem[] {
  if (error instanceof ProblemError) return error.problems;
  const problem = { file: "scripts/src/verify/check", rule: name, severity: "error" as const };
  if (error instanceof NotBuiltError) {
    const next = `Correct what \`node run.mjs check build\` reports, then run \`node run.mjs check ${name}\`.`;
    return [{ ...problem, file: "packages", expected: "packages that compile", found: "the build fails", next }];
  }
  if (error instanceof ProgramError) {
    const next = `Correct what it reports, then run \`node run.mjs check ${name}\`.`;
    return [{ ...problem, file: ".", expected: "a program that exits with code 0", found: error.message, next }];
  }
  const found = error instanceof Error && error.stack !== undefined ? error.stack : String(error);
  const next = "This is a bug in the check. Please report it with the trace above.";
  return [{ ...problem, expected: `the check \`${name}\` to run to its end`, found, next }];
}
