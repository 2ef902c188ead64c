import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { PassThrough } from "node:stream";
import { main } from "../cli/main.ts";
import { runProgram } from "../workspace/run-program.ts";
import { lockfileOf } from "./lockfile-of.fixture.ts";

const root: string = resolve(import.meta.dirname, "../../..");

/** A small repository with one provider and one package that is written by hand; the lockfile knows what it should. */
export async function createRepository(): Promise<string> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), "purge-generate-"));
  await cp(join(root, "scripts/src/verify/rehearsal/acme"), join(folder, "specs/acme"), { recursive: true });
  const files = new Map([
    ["package.json", '{ "name": "x", "repository": { "type": "git", "url": "git+https://git.example/x.git" } }'],
    [".gitignore", "dist/\nnode_modules/\n.cache/\n"],
    [
      "packages/runtime/package.json",
      '{ "name": "@purge/runtime", "version": "1.0.0", "scripts": { "build": "tsc -b" } }',
    ],
    ["packages/notes/package.json", '{ "name": "@purge/notes", "version": "1.0.0", "private": true }'],
    ["pnpm-lock.yaml", lockfileOf("acme")],
  ]);
  for (const [path, text] of files) await put(folder, path, text);
  await runProgram(root, ["git", "init", "--quiet"], folder);
  return folder;
}

export async function put(folder: string, path: string, text: string): Promise<void> {
  await mkdir(resolve(folder, path, ".."), { recursive: true });
  await writeFile(join(folder, path), text);
}

/** Runs a command line in a repository. */
export async function run(
  folder: string,
  ...argv: readonly string[]
): Promise<{ code: number; out: string; err: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await main(argv, {
    root: folder,
    cwd: folder,
    stdin: new PassThrough().end(),
    stdout,
    stderr,
    color: false,
  });
  return { code, out: String(stdout.read() ?? ""), err: String(stderr.read() ?? "") };
}

export const remove = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });
