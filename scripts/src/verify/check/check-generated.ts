import type { Problem } from "../../document/problem.ts";
import { type CheckContext, generateCheck } from "./check-context.ts";
import { commandProblems } from "./command-problems.ts";

/** Normalizes and lints every specification, and compares the generated files with what it says. */
export async function checkGenerated({ generated }: CheckContext): Promise<readonly Problem[]> {
  return commandProblems("generated", generateCheck, await generated());
}

/** The same, without the files that are only out of date: `generate` writes them. */
export async function checkSpecs({ generated }: CheckContext): Promise<readonly Problem[]> {
  return commandProblems("specs", generateCheck, await generated()).filter(({ rule }) => rule !== "generate-stale");
}
