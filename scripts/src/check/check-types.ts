import { mustBuild } from "./built.ts";
import { runProgram } from "./run-program.ts";

/** The packages by building them; what is never built (tests, scripts, private packages) by its own project file. */
export async function checkTypes(root: string): Promise<string> {
  await mustBuild(root);
  const projects = ["tsconfig.tests.json", "scripts/tsconfig.json", "packages/conformance/tsconfig.json"];
  const runs = await Promise.all(projects.map((project) => runProgram(root, ["tsc", "--noEmit", "-p", project])));
  return runs.map(({ code, output }) => (code === 0 ? "" : output)).join("");
}
