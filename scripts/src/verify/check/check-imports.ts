import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { cruise, type IConfiguration, type ICruiseResult, type IViolation } from "dependency-cruiser";
import type { Problem } from "../../document/problem.ts";
import type { CheckContext } from "./check-context.ts";
import { folderCircles, type Import } from "./folder-circles.ts";
import { sharedNames } from "./shared-names.ts";

const configuration = ".dependency-cruiser.mjs";

/** The rules of `.dependency-cruiser.mjs`, no circles of folders, and no two files of one name in a package. */
export async function checkImports({ root }: Pick<CheckContext, "root">): Promise<Problem[]> {
  const url = pathToFileURL(join(root, configuration)).href;
  const { default: rules } = (await import(url)) as { default: IConfiguration };
  const { options = {}, ...ruleSet } = rules;
  const given = { ...options, baseDir: root, ruleSet, validate: true };
  const { output } = await cruise(["packages", "scripts"], given);
  if (typeof output === "string") throw new Error("dependency-cruiser reported text where data was expected");
  const circles = folderCircles(importsOf(output)).map(toFolderProblem);
  const comments = new Map(ruleSet.forbidden?.map(({ name = "", comment = "" }) => [name, comment]));
  const violations = withoutRotations(output.summary.violations);
  const files = output.modules.map(({ source }) => source).filter((file) => isHandWritten(root, file));
  const names = sharedNames(files).map(toNameProblem);
  return [
    ...violations.map((violation) => toProblem(violation, comments.get(violation.rule.name))),
    ...circles,
    ...names,
  ];
}

function isHandWritten(root: string, file: string): boolean {
  return !readFileSync(join(root, file), "utf8").startsWith("// Generated from");
}

function importsOf({ modules }: ICruiseResult): Import[] {
  return modules.flatMap(({ source, dependencies }) => dependencies.map(({ resolved }) => [source, resolved] as const));
}

/** A circle is reported once for each of its files; one report is enough. */
function withoutRotations(violations: readonly IViolation[]): IViolation[] {
  const known = new Set<string>();
  return violations.filter(({ rule, from, to, cycle }) => {
    const members = cycle === undefined ? [from, to] : cycle.map(({ name }) => name).sort();
    const key = [rule.name, ...members].join(" ");
    return !known.has(key) && known.add(key);
  });
}

function toProblem({ rule, from, to, cycle }: IViolation, comment = `an import that ${configuration} allows`): Problem {
  if (cycle !== undefined) {
    return {
      file: from,
      rule: "import-circle",
      severity: "error",
      expected: comment,
      found: [from, ...cycle.map(({ name }) => name)].join(" → "),
      next: "Move what these files share, often a type, into a file of its own that imports none of them.",
    };
  }
  return {
    file: from,
    rule: rule.name,
    severity: "error",
    expected: comment,
    found: `it imports ${to}`,
    next: `Move what it needs into a lower folder, or move the code that needs it up. The order is in ${configuration}.`,
  };
}

function toFolderProblem(circle: readonly Import[]): Problem {
  return {
    file: circle[0]?.[0] ?? "",
    rule: "folder-circle",
    severity: "error",
    expected: "folders that don't import each other",
    found: circle.map(([from, to]) => `${from} imports ${to}`).join(",\n"),
    next: "Move the file that both folders need into the lower one, or into a folder of its own.",
  };
}

function toNameProblem(files: readonly string[]): Problem {
  return {
    file: files[0] ?? "",
    rule: "shared-name",
    severity: "error",
    expected: "a name that no other file of the package has",
    found: files.join(", "),
    next: "Rename all but one of them after what they export.",
  };
}
