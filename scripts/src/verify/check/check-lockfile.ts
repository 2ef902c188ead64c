import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { CheckContext } from "./check-context.ts";

/** The lockfile is read on machines with other registries: it says names, versions and hashes, and no address. */
export async function checkLockfile({ root }: CheckContext): Promise<string> {
  const text = await readFile(join(root, "pnpm-lock.yaml"), "utf8");
  const lines = text
    .split("\n")
    .flatMap((line, index) => (/https?:|tarball:/.test(line) ? [`${index + 1}: ${line}`] : []));
  return lines.map((line) => `pnpm-lock.yaml:${line}\n`).join("");
}
