import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "./once.ts";
import { packAll } from "./pack.ts";
import { mustRun } from "./run-program.ts";

/** Every package compiled. */
export const built = once((root) => mustRun(root, ["turbo", "run", "build", "--output-logs=errors-only"]));

/** Every public package packed, in a folder that lives as long as this process. */
export const tarballs = once(async (root) => {
  await built(root);
  const into = mkdtempSync(join(tmpdir(), "purge-tarballs-"));
  process.once("exit", () => rmSync(into, { recursive: true, force: true }));
  return packAll(root, into);
});
