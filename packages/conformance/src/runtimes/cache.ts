import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cache } from "./folders.ts";
import { runPnpm } from "./run-program.ts";

/** Exact versions by npm package name. */
export type Versions = Readonly<Record<string, string>>;

const folderOf = (name: string): string => join(cache, name);

/** Whether these versions of the packages are already in the cache. */
export function isFetched(name: string, versions: Versions): boolean {
  const stamp = join(folderOf(name), "fetched.json");
  return existsSync(stamp) && readFileSync(stamp, "utf8") === JSON.stringify(versions);
}

/** The `node_modules` with the packages, downloaded unless they are in the cache. No install script runs. */
export async function fetchPackages(name: string, versions: Versions): Promise<string> {
  const folder = folderOf(name);
  if (!isFetched(name, versions)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, dependencies: versions }));
    const options = ["install", "--ignore-workspace", "--ignore-scripts", "--config.node-linker=hoisted"];
    await runPnpm(options, { cwd: folder, timeout: 300_000 });
    writeFileSync(join(folder, "fetched.json"), JSON.stringify(versions));
  }
  return join(folder, "node_modules");
}
