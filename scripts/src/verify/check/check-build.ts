import type { Problem } from "../../document/problem.ts";
import { packages } from "../../workspace/packages.ts";
import type { ProgramResult } from "../../workspace/run-program.ts";
import { parseDiagnostics } from "../consumer/parse-diagnostics.ts";
import { buildCommand, type CheckContext } from "./check-context.ts";
import { compilerProblems } from "./compiler-problems.ts";
import { programProblem } from "./program-problem.ts";

/** Builds every package. */
export async function checkBuild({ root, build }: CheckContext): Promise<Problem[]> {
  return buildProblems(root, await build());
}

/** What Turbo printed: each line of a compiler begins with its task, `//:build:types: ` or `@purge/erase:build: `. */
export function buildProblems(root: string, result: ProgramResult): Problem[] {
  if (result.code === 0) return [];
  const tasks = [
    { prefix: "//:build:types: ", folder: "" },
    ...packages(root).map(({ folder, manifest }) => ({
      prefix: `${manifest.name}:build: `,
      folder: `packages/${folder}/`,
    })),
  ];
  const problems = tasks.flatMap(({ prefix, folder }) => {
    const printed = result.output.split("\n").filter((line) => line.startsWith(prefix));
    const diagnostics = parseDiagnostics(printed.map((line) => line.slice(prefix.length)).join("\n"));
    const placed = diagnostics.map((it) => ({ ...it, file: `${folder}${it.file}` }));
    return compilerProblems(root, placed, "build");
  });
  return problems.length > 0 ? problems : [programProblem(buildCommand, result, "build")];
}
