import { json, type Workspace } from "./tsconfig.ts";

/** The fields of a generated package's `package.json` that differ by package. */
export interface ManifestFacts {
  /** The folder in `packages/`. */
  folder: string;
  description: string;
  keywords: readonly string[];
  exports: { [path: string]: string | { types: string; default: string } };
  /** Files to pack besides `dist`. */
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
    // for tools that do not read `exports`: Parcel by default, and TypeScript with moduleResolution node10
    main: "./dist/index.js",
    types: "./dist/index.d.ts",
    exports: { ...facts.exports, "./package.json": "./package.json" },
    files: ["dist", "src", ...facts.files, "CHANGELOG.md"],
    engines: { node: ">=20.19" },
    publishConfig: { access: "public", provenance: true },
    scripts: { build: buildScript(entriesOf(facts.exports)) },
    dependencies: Object.fromEntries(dependencies),
  });
}

/** An entry of `exports` for a module of `src/`. */
export function builtEntry(module: string): { types: string; default: string } {
  return { types: `./dist/${module}.d.ts`, default: `./dist/${module}.js` };
}

/** The modules of `src/` behind the entries, sorted. */
function entriesOf(exports: ManifestFacts["exports"]): string[] {
  const built = Object.values(exports).flatMap((entry) => (typeof entry === "string" ? [] : [entry.default]));
  return built.map((file) => file.replace("./dist/", "src/").replace(/\.js$/, ".ts")).sort();
}

/** TypeScript writes the declarations, esbuild one readable module for each entry: one loads faster than many. */
function buildScript(entries: readonly string[]): string {
  const options =
    "--bundle --packages=external --format=esm --target=es2022 --sourcemap --sources-content=false --outbase=src --outdir=dist";
  return `tsc -b && esbuild ${entries.join(" ")} ${options} --log-level=warning`;
}
