import { dirname, join } from "node:path";
import ts from "typescript";

/** TypeScript sources by their path in the repository: `packages/runtime/src/index.ts`. */
export type Sources = ReadonlyMap<string, string>;

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: [],
  skipLibCheck: true,
  allowImportingTsExtensions: true,
};

/** Both sides as `/old/…` and `/new/…` of one program, and further files; packages of a side see each other's sources. */
export function createSurfaceProgram(
  sides: { old: Sources; new: Sources },
  extra: ReadonlyMap<string, string>,
  root: string,
  before?: ts.Program,
): ts.Program {
  const host = ts.createCompilerHost(options, true);
  const virtual = (path: string) => {
    const [, side, rest] = /^\/(old|new)\/(.*)$/.exec(path) ?? [];
    return side === undefined ? extra.get(path) : sides[side as "old" | "new"].get(rest ?? "");
  };
  const overridden: ts.CompilerHost = {
    ...host,
    fileExists: (path) => virtual(path) !== undefined || (!isOurs(path) && host.fileExists(path)),
    readFile: (path) => virtual(path) ?? (isOurs(path) ? undefined : host.readFile(path)),
    getSourceFile: (path, version) => {
      const known = before?.getSourceFile(path);
      if (known !== undefined && !extra.has(path)) return known;
      const text = virtual(path);
      return text === undefined ? host.getSourceFile(path, version) : ts.createSourceFile(path, text, version, true);
    },
    resolveModuleNameLiterals: (literals, file) => literals.map(({ text }) => resolveModule(text, file, root)),
    writeFile: () => undefined,
  };
  return ts.createProgram([...extra.keys()], options, overridden);
}

function isOurs(path: string): boolean {
  return /^\/(old|new)\//.test(path);
}

function resolveModule(name: string, from: string, root: string): ts.ResolvedModuleWithFailedLookupLocations {
  const side = /^\/(old|new)\//.exec(from)?.[1] ?? "new";
  const [, ours, entry = "index"] = /^@purge\/([^/]+)(?:\/([\w-]+))?$/.exec(name) ?? [];
  if (ours !== undefined) return resolved(`/${side}/packages/${ours}/src/${entry}.ts`);
  if (name.startsWith("/") || (name.startsWith(".") && isOurs(from))) {
    return resolved(name.startsWith("/") ? name : join(dirname(from), name));
  }
  // What packages depend on is looked up where the runtime, which has it, would find it.
  const containing = isOurs(from) ? join(root, "packages/runtime/src/index.ts") : from;
  return { resolvedModule: ts.resolveModuleName(name, containing, options, ts.sys).resolvedModule };
}

function resolved(path: string): ts.ResolvedModuleWithFailedLookupLocations {
  return { resolvedModule: { resolvedFileName: path, extension: ts.Extension.Ts, isExternalLibraryImport: false } };
}
