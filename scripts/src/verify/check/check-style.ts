import { relative } from "node:path";
import type { Problem } from "../../document/problem.ts";
import { type ProgramResult, runProgram } from "../../workspace/run-program.ts";
import type { CheckContext } from "./check-context.ts";
import { programProblem } from "./program-problem.ts";

const command = ["biome", "ci", "--colors=off", "--diagnostic-level=error", "--reporter=github", "."] as const;

/** Formats nothing, and reports what Biome would change or does not allow. */
export async function checkStyle({ root }: Pick<CheckContext, "root">): Promise<Problem[]> {
  return styleProblems(root, await runProgram(root, command));
}

/** Biome's annotations for GitHub, its only report that is stable and gives every place. */
export function styleProblems(root: string, result: ProgramResult): Problem[] {
  if (result.code === 0) return [];
  const annotation = /^::error title=([^,]*),file=([^,]*),line=(\d+),endLine=\d+,col=(\d+),endColumn=\d+::(.*)$/gm;
  const problems = [...result.stdout.matchAll(annotation)].map(([, rule = "", path = "", line, column, message = ""]) =>
    toProblem(rule, { file: relative(root, path), line: Number(line), column: Number(column) }, decode(message)),
  );
  return problems.length > 0 ? problems : [programProblem(command, result, "style")];
}

function toProblem(rule: string, place: Pick<Problem, "file" | "line" | "column">, message: string): Problem {
  const isLint = rule.startsWith("lint/");
  return {
    ...place,
    rule,
    severity: "error",
    expected: isLint ? "code that Biome's rules in biome.json allow" : "the text that Biome's formatter writes",
    found: message,
    next: `Run \`node run.mjs fix\`${isLint ? `; if the message stays, correct ${place.file} by hand` : ""}.`,
  };
}

// GitHub's workflow commands escape these.
function decode(text: string): string {
  return text.replaceAll("%0A", "\n").replaceAll("%0D", "").replaceAll("%25", "%");
}
