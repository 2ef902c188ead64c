import { type Problem, ProblemError } from "../document/problem.ts";
import { diskProblem } from "../workspace/write/disk-problem.ts";

/** The problems of an error that a user can act on; nothing for an internal error. */
export function problemsOf(error: unknown, root: string): readonly Problem[] | undefined {
  if (error instanceof ProblemError) return error.problems;
  const problem = diskProblem(error, root);
  return problem === undefined ? undefined : [problem];
}
