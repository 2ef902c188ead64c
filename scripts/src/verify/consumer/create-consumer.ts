import { cp, mkdir, mkdtemp, realpath, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Tarball } from "../../workspace/pack-all.ts";
import { mustRun } from "../../workspace/run-program.ts";

/** An empty project outside the workspace, with every packed package installed by npm, as a user would. */
export async function createConsumer(root: string, tarballs: readonly Tarball[]): Promise<string> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), "purge-consumer-"));
  const manifest = { name: "consumer", version: "1.0.0", private: true, type: "module" };
  await writeFile(join(folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  // All siblings at once, so that none is looked for in a registry.
  const quiet = ["--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
  await mustRun(root, ["npm", "install", ...quiet, ...tarballs.map(({ path }) => path)], folder);
  await addNodeTypes(root, folder);
  return folder;
}

/** `@types/node` and what it needs, as in the workspace: a project without DOM has them. */
async function addNodeTypes(root: string, folder: string): Promise<void> {
  const types = await realpath(join(root, "node_modules/@types/node"));
  const undici = await realpath(join(types, "../../undici-types"));
  await mkdir(join(folder, "node_modules/@types"), { recursive: true });
  await cp(types, join(folder, "node_modules/@types/node"), { recursive: true });
  await symlink(undici, join(folder, "node_modules/undici-types"), "junction");
}
