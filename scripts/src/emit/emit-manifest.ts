import { json, type Workspace } from "./tsconfig.ts";

/** What a generated package's `package.json` says of its own. */
export interface ManifestFacts {
  /** The folder in `packages/`. */
  folder: string;
  description: string;
  keywords: readonly string[];
  exports: { [path: string]: string | { types: string; default: string } };
  /** What is packed beside `dist`. */
  files: readonly string[];
  /** Packages of this workspace. */
  dependencies: readonly string[];
}

export function emitManifest(facts: ManifestFacts, { repository, versions }: Workspace): string {
  const dependencies = [...facts.dependencies].sort().map((name) => [`@purge/${name}`, "workspace:^"]);
  return json({
    name: `@purge/${facts.folder}`,
    version: versions.get(facts.folder) ?? "1.0.0",
    description: facts.description,
    keywords: facts.keywords,
    license: "MIT",
    ...(repository && { repository: { type: "git", url: repository, directory: `packages/${facts.folder}` } }),
    type: "module",
    sideEffects: false,
    exports: { ...facts.exports, "./package.json": "./package.json" },
    files: ["dist", ...facts.files],
    engines: { node: ">=20.19" },
    publishConfig: { access: "public", provenance: true },
    scripts: { build: "tsc -b" },
    dependencies: Object.fromEntries(dependencies),
  });
}

/** An entry of `exports` for a module of `src/`. */
export function builtEntry(module: string): { types: string; default: string } {
  return { types: `./dist/${module}.d.ts`, default: `./dist/${module}.js` };
}
