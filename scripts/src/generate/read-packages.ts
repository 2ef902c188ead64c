import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isObject, type Json, type JsonObject } from "../document/json.ts";
import { ProblemError } from "../document/problem.ts";
import type { Workspace } from "../emit/tsconfig.ts";
import { type ProgramResult, runProgram } from "../workspace/run-program.ts";

/** The generated folder of a package that is otherwise written by hand: the rules of the sandbox. */
export const rulesFolder = "packages/sandbox/src/generated";

/** The folders of `packages/` and what they hold. */
export interface Packages extends Workspace {
  /** Every file of `packages/` that git does not ignore: `packages/junction/README.md`. */
  files: readonly string[];
  /** Folders of `packages/` that an earlier run wrote. */
  generated: ReadonlySet<string>;
}

export async function readPackages(root: string): Promise<Packages> {
  const files = await listFiles(root);
  const folders = [...new Set(files.flatMap((file) => file.split("/")[1] ?? []))];
  const generated = new Set<string>();
  const versions = new Map<string, string>();
  const handWritten: string[] = [];
  for (const folder of folders) {
    const has = (path: string) => files.includes(`packages/${folder}/${path}`);
    const manifest = has("package.json") ? await readJson(join(root, "packages", folder, "package.json")) : {};
    if (typeof manifest.version === "string") versions.set(folder, manifest.version);
    if (has("src/index.ts") && (await isGenerated(join(root, "packages", folder, "src/index.ts"))))
      generated.add(folder);
    else if (isObject(manifest.scripts) && manifest.scripts.build === "tsc -b") handWritten.push(folder);
  }
  const { repository } = await readJson(join(root, "package.json"));
  const url = isObject(repository) ? repository.url : repository;
  return { files, generated, versions, handWritten, ...(typeof url === "string" && { repository: url }) };
}

async function listFiles(root: string): Promise<string[]> {
  if (!existsSync(join(root, "packages"))) return [];
  const list = (...flags: string[]) => git(root, ["ls-files", "-z", ...flags, "--", "packages"]);
  const [all, deleted] = await Promise.all([list("--cached", "--others", "--exclude-standard"), list("--deleted")]);
  const gone = new Set(deleted);
  return [...new Set(all)].filter((file) => !gone.has(file)).sort();
}

async function git(root: string, args: readonly string[]): Promise<string[]> {
  const { code, output, stdout } = await runProgram(root, ["git", ...args]).catch(notStarted);
  if (code === 0) return stdout.split("\0").filter((file) => file !== "");
  throw new ProblemError({
    file: "packages",
    rule: "generate-git",
    severity: "error",
    expected: "a git repository: its ignore rules decide which files belong to a package",
    found: output.trim().split("\n").at(-1) || "no answer",
    next: "Run this in a clone of the repository, with git on your PATH.",
  });
}

function notStarted(error: Error): ProgramResult {
  return { code: 1, output: error.message, stdout: "" };
}

async function isGenerated(path: string): Promise<boolean> {
  return /^\/\/ Generated from .* by `node run\.mjs generate`\. Do not edit\./.test(await readFile(path, "utf8"));
}

async function readJson(path: string): Promise<JsonObject> {
  const value = JSON.parse(await readFile(path, "utf8")) as Json;
  return isObject(value) ? value : {};
}
