import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vitest/config";

/**
 * Vitest keeps transformed modules on disk, with what their imports were resolved to, by their text alone. An optional peer
 * that is not built yet is resolved to a module that throws, and would be after it was built.
 */
export function cacheByPackages(root: string): Plugin {
  const key = packagesKey(root);
  return { name: "purge:cache-by-packages", configureVitest: (vitest) => vitest.defineCacheKeyGenerator(() => key) };
}

/** What decides how an import of a package is resolved: its manifest, and whether it is built. */
export function packagesKey(root: string): string {
  const folder = join(root, "packages");
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => existsSync(join(path, "package.json")))
    .map((path) => `${readFileSync(join(path, "package.json"), "utf8")}${existsSync(join(path, "dist"))}`)
    .join();
}
