import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { mustRun } from "../check/run-program.ts";
import { readCodeBlocks } from "./read-code-blocks.ts";

/** Every code block of every committed Markdown file, as modules: `packages/junction/README.md:12.ts` → code. */
export async function readmeModules(root: string): Promise<Map<string, string>> {
  const listed = await mustRun(root, ["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.md"]);
  const files = listed.split("\n").filter((file) => file !== "" && !file.startsWith("specs/"));
  const modules = new Map<string, string>();
  for (const file of files) {
    for (const { line, code } of readCodeBlocks(await readFile(join(root, file), "utf8"))) {
      // A module without imports would be a script that shares its names with all others.
      modules.set(`${file.replaceAll("/", "_")}_line_${line}.ts`, `${code}\nexport {};\n`);
    }
  }
  return modules;
}
