import type { Problem } from "../../document/problem.ts";
import { type ProgramResult, runProgram } from "../../workspace/run-program.ts";
import type { CheckContext } from "./check-context.ts";
import { programProblem } from "./program-problem.ts";

const command = ["knip", "--no-progress", "--reporter", "json"] as const;

/** Looks for files, exports and dependencies that nothing uses. */
export async function checkUnused({ root, mustBuild }: CheckContext): Promise<Problem[]> {
  await mustBuild();
  return unusedProblems(await runProgram(root, command));
}

interface Item {
  name: string;
  line?: number;
  col?: number;
}

/** What each list of Knip's report means, and what to do about an item. */
const kinds: Readonly<Record<string, readonly [found: string, next: string]>> = {
  files: ["nothing imports this file", "Delete the file, or name it as an entry in knip.json"],
  dependencies: ["a dependency that nothing imports", "Remove it from package.json and run `node run.mjs setup`"],
  devDependencies: ["a dependency that nothing imports", "Remove it from package.json and run `node run.mjs setup`"],
  optionalPeerDependencies: ["an import of an optional peer", "Add it to package.json and run `node run.mjs setup`"],
  unlisted: ["an import that package.json does not list", "Add it to package.json and run `node run.mjs setup`"],
  binaries: ["a program that no dependency brings", "Add the package that brings it to package.json"],
  unresolved: ["an import that leads nowhere", "Correct the path"],
  exports: ["an export that nothing imports", "Delete it, or take away its `export`"],
  types: ["an exported type that nothing imports", "Delete it, or take away its `export`"],
  duplicates: ["one thing exported under several names", "Keep one of the names"],
};

/** Knip's report: a list for each kind of problem, for each file. */
export function unusedProblems(result: ProgramResult): Problem[] {
  if (result.code === 0) return [];
  const report = /^\{"issues":.*\}$/m.exec(result.stdout);
  if (report === null) return [programProblem(command, result, "unused")];
  const { issues } = JSON.parse(report[0]) as { issues: ({ file: string } & Record<string, unknown>)[] };
  const problems = issues.flatMap(({ file, ...lists }) =>
    Object.entries(lists).flatMap(([kind, list]) =>
      (list as (Item | Item[])[]).map((item) => toProblem(file, kind, [item].flat())),
    ),
  );
  return problems.length > 0 ? problems : [programProblem(command, result, "unused")];
}

function toProblem(file: string, kind: string, items: readonly Item[]): Problem {
  const [found, next] = kinds[kind] ?? [`Knip's \`${kind}\``, "See https://knip.dev/reference/issue-types"];
  const [{ line, col } = {}] = items as readonly Partial<Item>[];
  const names = items.map(({ name }) => name).filter((name) => name !== file);
  return {
    file,
    ...(line === undefined ? {} : { line, column: col ?? 1 }),
    rule: `unused-${kind}`,
    severity: "error",
    expected: "only files, exports and dependencies that something uses",
    found: names.length === 0 ? found : `${found}: ${names.join(", ")}`,
    next: `${next}, then run \`node run.mjs check unused\`.`,
  };
}
