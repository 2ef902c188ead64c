import { toJsonText } from "../document/json.ts";
/** What generated files depend on besides their specification. */
export interface Workspace {
  /** `repository.url` of the root package.json, if it is set. Provenance requires it in every package. */
  repository?: string;
  /** Present versions of the packages, by folder. A new one starts at 1.0.0. */
  versions: ReadonlyMap<string, string>;
  /** Folders of hand-written packages that are built with references. */
  handWritten: readonly string[];
}

/** The root tsconfig.json, from which `tsc -b` builds every package. */
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
  return `${toJsonText(value, 2)}\n`;
}
