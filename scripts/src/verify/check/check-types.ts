import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../../document/problem.ts";
import { privatePackages } from "../../workspace/packages.ts";
import { runProgram } from "../../workspace/run-program.ts";
import { parseDiagnostics } from "../consumer/parse-diagnostics.ts";
import type { CheckContext } from "./check-context.ts";
import { compilerProblems } from "./compiler-problems.ts";
import { programProblem } from "./program-problem.ts";

/** Compiles what the build leaves out: tests, scripts and private packages, each by its own project file. */
export async function checkTypes({ root, mustBuild }: CheckContext): Promise<Problem[]> {
  await mustBuild();
  const unbuilt = privatePackages(root).map(({ folder }) => `packages/${folder}/tsconfig.json`);
  const projects = ["tsconfig.tests.json", "scripts/tsconfig.json", ...unbuilt];
  const found = projects.filter((path) => existsSync(join(root, path)));
  return (await Promise.all(found.map((project) => compileProject(root, project)))).flat();
}

async function compileProject(root: string, project: string): Promise<Problem[]> {
  const command = ["tsc", "--noEmit", "--pretty", "false", "-p", project] as const;
  const result = await runProgram(root, command);
  if (result.code === 0) return [];
  const problems = compilerProblems(root, parseDiagnostics(result.stdout), "types");
  return problems.length > 0 ? problems : [programProblem(command, result, "types")];
}
