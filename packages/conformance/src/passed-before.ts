import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cache, packagesFolder } from "./runtimes/folders.ts";

const file = join(cache, "passed.json");

/** What the packages are made of, and what the probes and the runtime under them are, each as a hash by package. */
export type Fingerprints = Readonly<Record<string, string>>;

/** The fingerprints of these packages as they are now. */
export function fingerprint(names: readonly string[], packages: string = packagesFolder): Fingerprints {
  const below = hashOf(join(packages, "runtime/src"), join(packages, "conformance/src"));
  return Object.fromEntries(names.map((name) => [name, below + hashOf(join(packages, name))]));
}

/** The packages that are not as they were when they last passed. */
export function changedSince(passed: Fingerprints, now: Fingerprints): string[] {
  return Object.keys(now).filter((name) => now[name] !== passed[name]);
}

/** What passed on this machine before. Continuous integration starts without it, and probes every package. */
export function readPassed(): Fingerprints {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Fingerprints;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT" || error instanceof SyntaxError) return {};
    throw error;
  }
}

export function writePassed(passed: Fingerprints): void {
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, `${JSON.stringify(passed, null, 2)}\n`);
}

/** The sources and the specification: what is built from them is not looked at. */
function hashOf(...folders: readonly string[]): string {
  const hash = createHash("sha256");
  for (const folder of folders) {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    for (const path of files.filter((one) => isSource(one.slice(folder.length))).sort())
      hash.update(path.slice(folder.length)).update(readFileSync(path));
  }
  return hash.digest("hex");
}

function isSource(path: string): boolean {
  return /\.(ts|mjs|json)$/.test(path) && !/[\\/](node_modules|dist|\.turbo)[\\/]/.test(path);
}
