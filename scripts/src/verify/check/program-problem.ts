import type { Problem } from "../../document/problem.ts";
import type { ProgramResult } from "../../workspace/run-program.ts";

const lines = 12;

/** A program that failed without saying anything that can be read as problems: the end of what it printed. */
export function programProblem(command: readonly string[], { code, output }: ProgramResult, check: string): Problem {
  const printed = output.trim().split("\n").slice(-lines).join("\n");
  return {
    file: ".",
    rule: check,
    severity: "error",
    expected: `\`${command.join(" ")}\` to exit with code 0`,
    found: printed === "" ? `exited with code ${code} and printed nothing` : `exited with code ${code}:\n${printed}`,
    next: `Run \`${command[0] === "node" ? "" : "npx "}${command.join(" ")}\` to see everything it prints.`,
  };
}
