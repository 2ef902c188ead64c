import { ProblemError } from "../../document/problem.ts";
import { runProgram } from "../../workspace/run-program.ts";

/** Compiles every package that changed, for commands that call the built clients. Throws a ProblemError. */
export async function buildPackages(root: string): Promise<void> {
  const { code, output } = await runProgram(root, ["turbo", "run", "build", "--output-logs=errors-only"]);
  if (code === 0) return;
  throw new ProblemError({
    file: "packages",
    rule: "build",
    severity: "error",
    expected: "packages that compile",
    found: output.trim() || `turbo exited with code ${code} and printed nothing`,
    next: "Fix the errors above, then run the command again.",
  });
}
