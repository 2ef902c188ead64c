/** What the generated files need to know of the repository around them. */
export interface Workspace {
  /** `repository.url` of the root package.json, if there is one: provenance wants it in every package. */
  repository?: string;
  /** Versions that the packages have now, by folder; a new one begins at 1.0.0. */
  versions: ReadonlyMap<string, string>;
  /** Folders of `packages/` that are written by hand and built with references. */
  handWritten: readonly string[];
}

/** The solution that `tsc -b` builds from the root: every package there is. */
export function emitSolution(packages: readonly string[]): string {
  const references = [...packages].sort().map((name) => ({ path: `packages/${name}` }));
  return json({ files: [], references });
}

export function emitProject(references: readonly string[]): string {
  return json({
    extends: "../../tsconfig.base.json",
    compilerOptions: { rootDir: "src", outDir: "dist", emitDeclarationOnly: true, declarationMap: true },
    include: ["src"],
    references: references.map((name) => ({ path: `../${name}` })),
  });
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
