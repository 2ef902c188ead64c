import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { mustRun } from "../../workspace/run-program.ts";
import type { Diagnostic } from "./parse-diagnostics.ts";
import { readCodeBlocks } from "./read-code-blocks.ts";

/** Every Markdown file that git knows or would add, but those of specifications. */
export async function markdownFiles(root: string): Promise<string[]> {
  const listed = await mustRun(root, ["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.md"]);
  return listed.split("\n").filter((file) => file !== "" && !file.startsWith("specs/"));
}

/** Every code block of every Markdown file, as modules: code by name, such as `packages__all__README.md__12.ts`. */
export async function readmeModules(root: string): Promise<Map<string, string>> {
  const files = await markdownFiles(root);
  const modules = new Map<string, string>();
  for (const file of files) {
    for (const { line, code } of readCodeBlocks(await readFile(join(root, file), "utf8"))) {
      // A module without imports would be a script that shares its names with all others.
      modules.set(`${file.replaceAll("/", "__")}__${line}.ts`, `${code}\nexport {};\n`);
    }
  }
  return modules;
}

/** The same message, at the place in the Markdown file where the module comes from; others are left as they are. */
export function atReadme(diagnostic: Diagnostic): Diagnostic {
  const [, file, line] = /^(.*)__(\d+)\.ts$/.exec(diagnostic.file) ?? [];
  if (file === undefined || diagnostic.line === undefined) return diagnostic;
  return { ...diagnostic, file: file.replaceAll("__", "/"), line: Number(line) + diagnostic.line - 1 };
}
