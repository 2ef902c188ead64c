import { cp, mkdir, mkdtemp, realpath, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mustRun } from "../check/run-program.ts";
import { lockfileOf } from "../generate/lockfile-of.fixture.ts";
import { listProviders } from "../provider/read-providers.ts";

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
  }
  await mkdir(join(folder, "packages"));
  const lock = lockfileOf(...names.map(({ name }) => name));
  const files = { "package.json": "{}", ".gitignore": ".cache/\n", "pnpm-lock.yaml": lock };
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
  await mustRun(root, ["git", "init", "--quiet"], folder);
  return folder;
}
