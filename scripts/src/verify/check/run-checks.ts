import { ProgramError } from "../../workspace/run-program.ts";
import { type CheckContext, NotBuiltError } from "./check-context.ts";

/** One thing that has to be in order. Checks may run at the same time. */
export interface Check {
  name: string;
  /** What it asks, for the help and the table. */
  question: string;
  /** What is wrong, as text for people; empty: in order. */
  run(bench: CheckContext): Promise<string>;
}

export interface CheckResult {
  name: string;
  ok: boolean;
  ms: number;
  output: string;
}

/** Runs one check; a check that throws has failed. */
export async function runCheck(check: Check, bench: CheckContext): Promise<CheckResult> {
  const start = performance.now();
  const output = await check.run(bench).catch(describe);
  return { name: check.name, ok: output === "", ms: Math.round(performance.now() - start), output: output.trim() };
}

/** Runs all of them, so many at a time, in the order given; tells of each when it is done. */
export async function runChecks(
  checks: readonly Check[],
  bench: CheckContext,
  width: number,
  done: (outcome: CheckResult) => void,
): Promise<CheckResult[]> {
  const outcomes = new Map<Check, CheckResult>();
  const waiting = [...checks];
  const worker = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const outcome = await runCheck(check, bench);
      outcomes.set(check, outcome);
      done(outcome);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return checks.flatMap((check) => outcomes.get(check) ?? []);
}

/** What a program said, or the stack of a fault of ours. */
function describe(error: unknown): string {
  if (error instanceof NotBuiltError || error instanceof ProgramError) return error.message;
  return error instanceof Error && error.stack !== undefined ? error.stack : String(error);
}
