import { existsSync } from "node:fs";
import { join } from "node:path";
import { runProgram } from "./run-program.ts";
import type { Workbench } from "./workbench.ts";
import { privatePackages } from "./workspace.ts";

/** The packages by building them; what is never built (tests, scripts, private packages) by its own project file. */
export async function checkTypes({ root, mustBuild }: Workbench): Promise<string> {
  await mustBuild();
  const unbuilt = privatePackages(root).map(({ folder }) => `packages/${folder}/tsconfig.json`);
  const projects = [
    "tsconfig.tests.json",
    "scripts/tsconfig.json",
    ...unbuilt.filter((path) => existsSync(join(root, path))),
  ];
  const runs = await Promise.all(projects.map((project) => runProgram(root, ["tsc", "--noEmit", "-p", project])));
  return runs.map(({ code, output }) => (code === 0 ? "" : output)).join("");
}
