import type { Problem } from "../../document/problem.ts";
import type { ProgramResult } from "../../workspace/run-program.ts";
import { programProblem } from "./program-problem.ts";

/** The problems in the JSON of a command of ours. */
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
