import type { Problem } from "../../document/problem.ts";
import type { Diagnostic } from "../consumer/parse-diagnostics.ts";
import { nextStep } from "./next-step.ts";

/** The compiler's messages, each with what to do; their files are relative to the repository. */
export function compilerProblems(root: string, diagnostics: readonly Diagnostic[], check: string): Problem[] {
  return diagnostics.map(({ file, line, column, code, message }) => ({
    file,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    rule: code,
    severity: "error",
    expected: "code that compiles",
    found: message,
    next: nextStep(root, file, check),
  }));
}
