import { mkdtemp, readFile, realpath, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createRepository, put, run } from "../generate/generate.fixture.ts";
import { lockfileOf } from "../generate/lockfile-of.fixture.ts";
import { mustRun } from "../workspace/run-program.ts";

const home: string = resolve(import.meta.dirname, "../../..");

/** A repository with Acme, generated and committed; the lockfile knows `names` as well. */
export async function createCommitted(...names: string[]): Promise<string> {
  const root = await createRepository();
  await put(root, "pnpm-lock.yaml", lockfileOf(...[...names, "acme"].sort()));
  await put(root, ".changeset/README.md", "# Changesets\n");
  // With other names in the lockfile, generating would ask pnpm to take them out again.
  await run(root, "generate");
  await put(root, "pnpm-lock.yaml", lockfileOf(...[...names, "acme"].sort()));
  await git(root, "add", "--all");
  await git(root, "commit", "--quiet", "--no-verify", "-m", "Begin");
  return root;
}

export async function git(root: string, ...args: string[]): Promise<string> {
  const author = ["-c", "user.name=Test", "-c", "user.email=test@localhost", "-c", "commit.gpgsign=false"];
  return mustRun(home, ["git", ...author, ...args], root);
}

/** What differs from the last commit, in words of `git status`. */
export async function status(root: string): Promise<string[]> {
  const lines = await git(root, "status", "--porcelain", "--untracked-files=all");
  return lines.split("\n").filter((line) => line !== "");
}

export async function text(root: string, path: string): Promise<string> {
  return readFile(join(root, path), "utf8");
}

/** Writes a file outside of the repository. */
export async function outside(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(await mkdtemp(join(await realpath(tmpdir()), "purge-given-")), name);
  await writeFile(path, content);
  return path;
}
