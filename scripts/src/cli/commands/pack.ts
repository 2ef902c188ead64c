import { existsSync, statSync } from "node:fs";
import { readdir, rm, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { dependenciesFirst } from "../../workspace/dependencies-first.ts";
import { packAll, type Tarball } from "../../workspace/pack-all.ts";
import { buildPackages } from "../terminal/build-packages.ts";
import type { Command } from "../terminal/command.ts";
import { printResult, table } from "../terminal/print.ts";

export const command: Command = {
  async run({ positionals: [given = "packed"] }, io) {
    await buildPackages(io.root);
    const folder = resolve(io.cwd, given);
    await deleteTarballs(folder);
    const tarballs = inOrder(await packAll(io.root, folder));
    // The release workflow publishes by this list: name, version and file, each package after those it needs.
    const lines = tarballs.map(
      ({ package: { manifest }, path }) => `${manifest.name} ${manifest.version} ${basename(path)}\n`,
    );
    await writeFile(join(folder, "packages.txt"), lines.join(""));
    const rows = tarballs.map(({ package: { manifest }, path }) => ({
      name: manifest.name,
      version: manifest.version,
      path,
      bytes: statSync(path).size,
    }));
    const listed = table(
      ["package", "version", "kB"],
      rows.map(({ name, version, bytes }) => [name, version, (bytes / 1000).toFixed(1)]),
    );
    return printResult(io, { folder, tarballs: rows }, `${listed}\n${advice(folder, tarballs)}`);
  },
};

/** Of an earlier run: `npm install *.tgz` would install both versions. */
async function deleteTarballs(folder: string): Promise<void> {
  const files = existsSync(folder) ? await readdir(folder) : [];
  const stale = files.filter((file) => /^purge-.*\.tgz$/.test(file));
  await Promise.all(stale.map((file) => rm(join(folder, file))));
}

function inOrder(tarballs: readonly Tarball[]): Tarball[] {
  const order = dependenciesFirst(tarballs.map((tarball) => tarball.package)).map(({ folder }) => folder);
  return tarballs.toSorted((a, b) => order.indexOf(a.package.folder) - order.indexOf(b.package.folder));
}

function advice(folder: string, tarballs: readonly Tarball[]): string {
  const [first, second] = tarballs.map(({ path }) => path);
  if (first === undefined) return "There is no public package.\n";
  const some = [first, second].filter((path) => path !== undefined).join(" ");
  return `Install all of them in a project:

  npm install ${join(folder, "*.tgz")}

or one of them, together with the packages it needs:

  npm install ${some}
`;
}
