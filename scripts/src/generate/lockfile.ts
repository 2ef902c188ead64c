import { join } from "node:path";
import { isObject } from "../document/json.ts";
import { ProblemError } from "../document/problem.ts";
import { runProgram } from "../workspace/run-program.ts";
import { type PlannedFiles, umbrella } from "./plan-packages.ts";

export const lockfile = "pnpm-lock.yaml";

/** Whether the lockfile lists other packages, or other dependencies of the umbrella, than the planned ones. */
export function isLockfileStale(contents: ReadonlyMap<string, string>, files: PlannedFiles): boolean {
  const importers = importersOf(contents.get(lockfile) ?? "");
  return [...files].some(([path, text]) => {
    const folder = /^(packages\/[^/]+)\/package\.json$/.exec(path)?.[1];
    if (folder === undefined) return false;
    const known = importers.get(folder);
    if (text === null || known === undefined) return (text === null) !== (known === undefined);
    if (folder !== `packages/${umbrella}`) return false;
    const { dependencies } = JSON.parse(text);
    const wanted = Object.keys(isObject(dependencies) ? dependencies : {});
    return wanted.length !== known.length || wanted.some((name) => !known.includes(name));
  });
}

// Each importer's dependencies, recognized by the two levels of indentation that pnpm uses.
function importersOf(text: string): Map<string, string[]> {
  const importers = text.split(/^importers:$/m)[1]?.split(/^\S/m)[0] ?? "";
  const found = new Map<string, string[]>();
  let last: string[] = [];
  for (const line of importers.split("\n")) {
    const importer = /^ {2}(\S.*):(?: \{\})?$/.exec(line)?.[1];
    const dependency = /^ {6}'?([^':]+)'?:$/.exec(line)?.[1];
    if (dependency !== undefined) last.push(dependency);
    if (importer === undefined) continue;
    last = [];
    found.set(importer, last);
  }
  return found;
}

/** Installs with the workspace's own pnpm, which updates the lockfile and links the packages. */
export async function updateLockfile(root: string): Promise<void> {
  const program = join(root, "node_modules/.bin/pnpm");
  const command = [program, "install", "--no-frozen-lockfile", "--prefer-offline", "--ignore-scripts"] as const;
  const found = await failureOf(root, command);
  if (found === undefined) return;
  throw new ProblemError({
    file: lockfile,
    rule: "generate-lockfile",
    severity: "error",
    expected: "pnpm to update the lockfile",
    found,
    next: "Every other file is written. Run `node_modules/.bin/pnpm install --no-frozen-lockfile`.",
  });
}

async function failureOf(root: string, command: readonly [string, ...string[]]): Promise<string | undefined> {
  try {
    const { code, output } = await runProgram(root, command);
    return code === 0 ? undefined : output.trim() || `exit code ${code}`;
  } catch (error) {
    return (error as Error).message;
  }
}
