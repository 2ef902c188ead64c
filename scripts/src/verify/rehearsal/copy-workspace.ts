import { cp, mkdtemp, realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mustRun } from "../../workspace/run-program.ts";

/** A copy of what git would commit, installed from the lockfile, as a repository of its own. */
export async function copyWorkspace(root: string): Promise<string> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), "purge-workspace-"));
  const listed = await mustRun(root, [
    "git",
    "ls-files",
    "-z",
    "--cached",
    "--others",
    "--exclude-standard",
    "--deduplicate",
  ]);
  const deleted = await mustRun(root, ["git", "ls-files", "-z", "--deleted"]);
  const gone = new Set(deleted.split("\0"));
  const files = listed.split("\0").filter((file) => file !== "" && !gone.has(file));
  for (const file of files) await cp(join(root, file), join(folder, file));
  await install(root, folder);
  await commitAll(root, folder, "Begin");
  return folder;
}

/** Lifecycle scripts only fetch what the tests already run on. */
async function install(root: string, folder: string): Promise<void> {
  await mustRun(
    root,
    ["pnpm", "install", "--frozen-lockfile", "--prefer-offline", "--ignore-scripts", "--silent"],
    folder,
  );
}

export async function commitAll(root: string, folder: string, message: string): Promise<void> {
  await mustRun(root, ["git", "init", "--quiet", "--initial-branch=main"], folder);
  await mustRun(root, ["git", "add", "--all"], folder);
  const author = ["-c", "user.name=Test", "-c", "user.email=test@localhost", "-c", "commit.gpgsign=false"];
  await mustRun(root, ["git", ...author, "commit", "--quiet", "--no-verify", "-m", message], folder);
}
