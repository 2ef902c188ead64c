import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Manifest {
  name: string;
  version: string;
  private?: boolean;
  exports?: Readonly<Record<string, unknown>>;
  dependencies?: Readonly<Record<string, string>>;
}

export interface Package {
  /** `junction` */
  folder: string;
  /** The folder's absolute path. */
  path: string;
  manifest: Manifest;
}

/** The published packages of the workspace. */
export function publicPackages(root: string): Package[] {
  return packages(root).filter(({ manifest }) => manifest.private !== true);
}

/** The private packages of the workspace. */
export function privatePackages(root: string): Package[] {
  return packages(root).filter(({ manifest }) => manifest.private === true);
}

/** Every package of the workspace but scripts. */
export function packages(root: string): Package[] {
  return readdirSync(join(root, "packages"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ folder: name, path: join(root, "packages", name) }))
    .map((at) => ({ ...at, manifest: JSON.parse(readFileSync(join(at.path, "package.json"), "utf8")) as Manifest }))
    .sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

/** The names of the providers: the folders of specs/. */
export function providerNames(root: string): string[] {
  return readdirSync(join(root, "specs"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
