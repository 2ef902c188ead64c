import type { Problem } from "../../document/problem.ts";
import { compile, compilers } from "../consumer/compile.ts";
import { atReadme, markdownFiles, readmeModules } from "../consumer/readmes.ts";
import type { CheckContext } from "./check-context.ts";
import { compilerProblems } from "./compiler-problems.ts";
import { brokenLinks } from "./readme-links.ts";

/** Follows the links, and compiles what a reader copies, in a project that has nothing but the packed packages. */
export async function checkReadmes({ root, consumer }: CheckContext): Promise<Problem[]> {
  const [compiler] = compilers.slice(-1);
  if (compiler === undefined) return [];
  const modules = await readmeModules(root);
  const diagnostics = await compile(root, await consumer(), compiler, "@types/node, no DOM", modules);
  return [
    ...brokenLinks(root, await markdownFiles(root)),
    ...compilerProblems(root, diagnostics.map(atReadme), "readmes"),
  ];
}
