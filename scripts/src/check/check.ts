import { ProgramError } from "./run-program.ts";
import { NotBuilt, type Workbench } from "./workbench.ts";

/** One thing that has to be in order. Checks may run at the same time. */
export interface Check {
  name: string;
  /** What it asks, for the help and the table. */
  asks: string;
  /** What is wrong, as text for people; empty: in order. */
  run(bench: Workbench): Promise<string>;
}

export interface Outcome {
  name: string;
  ok: boolean;
  ms: number;
  output: string;
}

/** Runs one check; a check that throws has failed. */
export async function runCheck(check: Check, bench: Workbench): Promise<Outcome> {
  const start = performance.now();
  const output = await check.run(bench).catch(describe);
  return { name: check.name, ok: output === "", ms: Math.round(performance.now() - start), output: output.trim() };
}

/** Runs all of them, so many at a time, in the order given; tells of each when it is done. */
export async function runChecks(
  checks: readonly Check[],
  bench: Workbench,
  width: number,
  done: (outcome: Outcome) => void,
): Promise<Outcome[]> {
  const outcomes = new Map<Check, Outcome>();
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
  if (error instanceof NotBuilt || error instanceof ProgramError) return error.message;
  return error instanceof Error && error.stack !== undefined ? error.stack : String(error);
}
