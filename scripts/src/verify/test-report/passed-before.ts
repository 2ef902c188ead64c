import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Fingerprints, fingerprintTests } from "./fingerprint-tests.ts";

const CACHE = ".cache/passed-tests.json";

/** By test file, the providers whose tests passed on this machine, and with what. */
export type Passed = Readonly<Record<string, Fingerprints>>;

/** By test file, the providers whose tests would run as they did when they last passed. */
export type Unchanged = Readonly<Record<string, readonly string[]>>;

export function readPassed(root: string): Passed {
  try {
    return JSON.parse(readFileSync(join(root, CACHE), "utf8")) as Passed;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT" || error instanceof SyntaxError) return {};
    throw error;
  }
}

export function writePassed(root: string, passed: Passed): void {
  mkdirSync(dirname(join(root, CACHE)), { recursive: true });
  writeFileSync(join(root, CACHE), `${JSON.stringify(passed, null, 2)}\n`);
}

/** What need not run again. Continuous integration starts without the cache, and runs everything. */
export function findUnchanged(root: string, passed: Passed = readPassed(root)): Unchanged {
  const files = Object.keys(passed).filter((file) => existsSync(join(root, file)));
  return Object.fromEntries(
    files.map((file) => {
      const now = fingerprintTests(root, file);
      return [file, Object.keys(now).filter((name) => now[name] === passed[file]?.[name])];
    }),
  );
}

/** Files that hold the tests of one provider alone, and have nothing to run. */
export function unchangedFiles(unchanged: Unchanged): string[] {
  return Object.keys(unchanged).filter((file) => unchanged[file]?.includes(providerOf(file)));
}

/** The provider that a test file is named after: `segment` for `providers/segment.test.ts`. */
export function providerOf(file: string): string {
  return file.split("/").at(-1)?.replace(".test.ts", "") ?? "";
}
