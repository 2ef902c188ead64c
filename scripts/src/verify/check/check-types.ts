import { existsSync } from "node:fs";
import { join } from "node:path";
import { privatePackages } from "../../workspace/packages.ts";
import { runProgram } from "../../workspace/run-program.ts";
import type { CheckContext } from "./check-context.ts";

/** The packages by building them; what is never built (tests, scripts, private packages) by its own project file. */
export async function checkTypes({ root, mustBuild }: CheckContext): Promise<string> {
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
