import { readFile } from "node:fs/promises";
import { checkPackage, createPackageFromTarballData, type Problem as TypesProblem } from "@arethetypeswrong/core";
import { problemKindInfo } from "@arethetypeswrong/core/problems";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { pointer } from "../../document/json.ts";
import type { Problem } from "../../document/problem.ts";
import type { CheckContext } from "./check-context.ts";
import { nextStep } from "./next-step.ts";

/** What is published, looked at as its users get it: publint and Are the types wrong on every tarball. */
export async function checkPackages({ root, tarballs }: CheckContext): Promise<Problem[]> {
  const packed = await tarballs();
  const problems = packed.map(async ({ path, package: { folder, manifest } }) => {
    const data = new Uint8Array(await readFile(path));
    const json = Object.keys(manifest.exports ?? {}).filter((entry) => entry.endsWith(".json"));
    return packageProblems(root, `packages/${folder}/package.json`, data, json);
  });
  return (await Promise.all(problems)).flat();
}

/** What is wrong with a tarball whose package.json is `file`; `untyped` are entries that have no types. */
export async function packageProblems(
  root: string,
  file: string,
  tarball: Uint8Array<ArrayBuffer>,
  untyped: readonly string[] = [],
): Promise<Problem[]> {
  const common = { file, severity: "error" as const, next: nextStep(root, file, "packages") };
  const { messages, pkg } = await publint({ pack: { tarball: tarball.buffer }, strict: true });
  return [
    ...messages.map((message) => ({
      ...common,
      pointer: pointer(...message.path),
      rule: `publint/${message.code}`,
      expected: "a package.json that matches the packed files, as publint understands it",
      found: formatMessage(message, pkg ?? {}, { color: false }) ?? message.code,
    })),
    ...(await typesProblems(tarball, untyped)).map(({ rule, found }) => ({
      ...common,
      rule: `types/${rule}`,
      expected: "types that resolve for ES modules, by `nodenext` and by bundlers",
      found,
    })),
  ];
}

async function typesProblems(
  tarball: Uint8Array,
  untyped: readonly string[],
): Promise<Pick<Problem, "rule" | "found">[]> {
  const analysis = await checkPackage(createPackageFromTarballData(tarball), { excludeEntrypoints: [...untyped] });
  if (analysis.types === false) return [{ rule: "None", found: "no types at all" }];
  return analysis.problems.filter(concernsModules).map((problem) => {
    const { description, docsUrl } = problemKindInfo[problem.kind];
    return { rule: problem.kind, found: `${placeOf(problem)}${description} ${docsUrl}` };
  });
}

// The packages are ES modules only, so how CommonJS and the resolution of Node 10 find types is no concern.
function concernsModules(problem: TypesProblem): boolean {
  return !("resolutionKind" in problem) || !["node10", "node16-cjs"].includes(problem.resolutionKind);
}

function placeOf(problem: TypesProblem): string {
  if ("entrypoint" in problem) return `${problem.entrypoint}: `;
  return "moduleSpecifier" in problem ? `${problem.fileName}, import of ${problem.moduleSpecifier}: ` : "";
}
