import { type Problem, ProblemError } from "../document/problem.ts";
import { diskProblem } from "../workspace/write/disk-problem.ts";

/** What an error says to whoever runs a command; nothing where it is an internal one. */
export function problemsOf(error: unknown, root: string): readonly Problem[] | undefined {
  if (error instanceof ProblemError) return error.problems;
  const problem = diskProblem(error, root);
  return problem === undefined ? undefined : [problem];
}
