import type { Problem } from "../../document/problem.ts";
import { type ProgramResult, runProgram } from "../../workspace/run-program.ts";
import { programProblem } from "./program-problem.ts";
import type { Check } from "./run-checks.ts";

const program = "scripts/src/cli/bin.ts";

/** A check that is a command of ours, run in a process of its own so that it has a core for itself. */
export function commandCheck(name: string, args: readonly string[]): Check["run"] {
  return async ({ root }) => {
    const command = ["node", program, ...args, "--json"] as const;
    return commandProblems(name, command, await runProgram(root, command));
  };
}

/** The problems in a command's JSON. */
export function commandProblems(name: string, command: readonly string[], result: ProgramResult): readonly Problem[] {
  if (result.code === 0) return [];
  try {
    const { problems } = JSON.parse(result.stdout) as { problems?: readonly Problem[] };
    if (problems !== undefined && problems.length > 0) return problems;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return [programProblem(command, result, name)];
}
