import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../../document/problem.ts";
import type { CheckContext } from "./check-context.ts";

const file = "pnpm-lock.yaml";

/** The lockfile is used on machines with other registries, so it has no addresses: only names, versions and hashes. */
export async function checkLockfile({ root }: Pick<CheckContext, "root">): Promise<Problem[]> {
  return lockfileProblems(await readFile(join(root, file), "utf8"));
}

export function lockfileProblems(text: string): Problem[] {
  return text.split("\n").flatMap((line, index): Problem[] => {
    if (!/https?:|tarball:/.test(line)) return [];
    return [
      {
        file,
        line: index + 1,
        rule: "lockfile-address",
        severity: "error",
        expected: "names, versions and hashes, and no address of a registry",
        found: line.trim().replace(/\/\/[^@/]*@/, "//"),
        next: "Delete the address (a `tarball:` with its key), give dependencies by version in package.json, and run `node run.mjs setup`.",
      },
    ];
  });
}
