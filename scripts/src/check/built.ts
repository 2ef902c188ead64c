import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "./once.ts";
import { packAll } from "./pack.ts";
import { runProgram } from "./run-program.ts";

/** Every package compiled. */
export const build = once((root) => runProgram(root, ["turbo", "run", "build", "--output-logs=errors-only"]));

/** As `build`, for what cannot go on without it. */
export async function mustBuild(root: string): Promise<void> {
  if ((await build(root)).code !== 0) throw new NotBuilt("Not looked at: the build fails.");
}

/** The build fails; what it says is told once, by the check of that name. */
export class NotBuilt extends Error {
  override readonly name = "NotBuilt";
}

/** Every public package packed, in a folder that lives as long as this process. */
export const tarballs = once(async (root) => {
  await mustBuild(root);
  const into = mkdtempSync(join(tmpdir(), "purge-tarballs-"));
  process.once("exit", () => rmSync(into, { recursive: true, force: true }));
  return packAll(root, into);
});
