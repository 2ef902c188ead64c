import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, realpath, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lockfileOf } from "../generate/lockfile-of.fixture.ts";
import { listProviders } from "../provider/read-providers.ts";
import { mustRun } from "../workspace/run-program.ts";

/** A repository with so many providers: ours, over and over, each time under another name. */
export async function synthesize(root: string, count: number): Promise<string> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), `purge-bench-${count}-`));
  const originals = await listProviders(root);
  const names = Array.from({ length: count }, (_, index) => {
    const original = originals[index % originals.length] ?? "";
    return {
      original,
      name: index < originals.length ? original : `${original}-${Math.floor(index / originals.length)}`,
    };
  });
  for (const { original, name } of names) {
    const filter = (path: string) => !path.endsWith("openapi.yaml");
    await cp(join(root, "specs", original), join(folder, "specs", name), { recursive: true, filter });
    await renameSource(join(folder, "specs", name), original, name);
  }
  await mkdir(join(folder, "packages"));
  const lock = lockfileOf(...names.map(({ name }) => name));
  const files = { "package.json": "{}", ".gitignore": ".cache/\n", "pnpm-lock.yaml": lock };
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
  await mustRun(root, ["git", "init", "--quiet"], folder);
  return folder;
}

// A life cycle calls its specification as the provider is called.
async function renameSource(folder: string, original: string, name: string): Promise<void> {
  const path = join(folder, "lifecycle.arazzo.yaml");
  if (name === original || !existsSync(path)) return;
  const text = await readFile(path, "utf8");
  const renamed = text
    .replace(`name: ${original}\n`, `name: ${name}\n`)
    .replaceAll(`$sourceDescriptions.${original}.`, `$sourceDescriptions.${name}.`);
  await writeFile(path, renamed);
}
