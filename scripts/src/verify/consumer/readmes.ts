import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { mustRun } from "../../workspace/run-program.ts";
import { readCodeBlocks } from "./read-code-blocks.ts";

/** Every code block of every Markdown file, as modules: code by name, such as `packages__all__README.md__12.ts`. */
export async function readmeModules(root: string): Promise<Map<string, string>> {
  const listed = await mustRun(root, ["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.md"]);
  const files = listed.split("\n").filter((file) => file !== "" && !file.startsWith("specs/"));
  const modules = new Map<string, string>();
  for (const file of files) {
    for (const { line, code } of readCodeBlocks(await readFile(join(root, file), "utf8"))) {
      // A module without imports would be a script that shares its names with all others.
      modules.set(`${file.replaceAll("/", "__")}__${line}.ts`, `${code}\nexport {};\n`);
    }
  }
  return modules;
}

/** A compiler's message about such a module, with the place in the Markdown file that it comes from. */
export function atReadme(module: string, message: string): string {
  const [, file = module, line] = /^(.*)__(\d+)\.ts$/.exec(module) ?? [];
  const [, offset, text = message] = /^(\d+): (.*)$/s.exec(message) ?? [];
  if (line === undefined || offset === undefined) return `${module}: ${message}`;
  return `${file.replaceAll("__", "/")}:${Number(line) + Number(offset) - 1}: ${text}`;
}
