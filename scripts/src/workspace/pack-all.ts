import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { type Package, publicPackages } from "./packages.ts";
import { readTarball } from "./read-tarball.ts";
import { mustRun } from "./run-program.ts";

export interface Tarball {
  package: Package;
  /** Absolute path of the `.tgz`. */
  path: string;
  /** Its files and their sizes. */
  files: ReadonlyMap<string, number>;
}

/** Packs every public package, as built, the way it would be published. */
export function packAll(root: string, into: string): Promise<Tarball[]> {
  mkdirSync(into, { recursive: true });
  return Promise.all(publicPackages(root).map((one) => pack(root, one, into)));
}

async function pack(root: string, one: Package, into: string): Promise<Tarball> {
  const name = `${one.manifest.name.replace("@", "").replace("/", "-")}-${one.manifest.version}.tgz`;
  const path = join(into, name);
  await mustRun(root, ["pnpm", "pack", "--silent", "--pack-destination", into], one.path);
  const files = readTarball(readFileSync(path));
  const stale = [...files.keys()].filter((file) => isStale(one.path, file));
  if (stale.length === 0) return { package: one, path, files };
  // The compiler does not delete the output of deleted sources, and the tarball would contain it.
  await Promise.all(stale.map((file) => rm(join(one.path, file))));
  return pack(root, one, into);
}

function isStale(folder: string, file: string): boolean {
  const source = /^dist\/(.*?)(?:\.d)?\.[jt]s$/.exec(file)?.[1];
  return source !== undefined && !existsSync(join(folder, "src", `${source}.ts`));
}
