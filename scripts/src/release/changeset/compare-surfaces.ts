import ts from "typescript";
import type { Change } from "../diff/verdict.ts";
import { declarationsOf } from "./declarations-of.ts";
import { type Entry, type Kind, type SurfaceClaim, surfaceChanges } from "./surface-changes.ts";
import { createSurfaceProgram, type Sources } from "./surface-program.ts";

/** One exported name of a package. */
interface Exported {
  name: string;
  value: boolean;
  /** How many type parameters it takes; absent: it is no type. */
  parameters?: number;
}

const entryNames = ["index", "openapi-fetch"];

/**
 * Compares what packages export, when their code changed and no specification did: the runtime, or what the generator
 * writes. `packages` are folders of `packages/` that are there on both sides.
 */
export function compareSurfaces(
  sources: { old: Sources; new: Sources },
  packages: readonly string[],
  root: string,
): Map<string, Change[]> {
  const sides = { old: declared(sources.old), new: declared(sources.new) };
  if (JSON.stringify([...sides.old]) === JSON.stringify([...sides.new])) return new Map();
  const isSame = sameOnBothSides(sides);
  const entries = packages.filter((folder) => !isSame(folder)).flatMap((folder) => entriesOf(folder, sides));
  const imports = entries.flatMap(({ path }, index) => [
    `import * as O${index} from ${JSON.stringify(`/old/${path}`)};`,
    `import * as N${index} from ${JSON.stringify(`/new/${path}`)};`,
  ]);
  const first = createSurfaceProgram(sides, new Map([["/claims.ts", `${imports.join("\n")}\n`]]), root);
  const claims = entries.map(({ path }, index) =>
    claimsOf(index, exportsOf(first, `/old/${path}`), exportsOf(first, `/new/${path}`)),
  );
  const lines = claims.flat().map(({ text }) => text);
  const text = `${imports.join("\n")}\ndeclare function claim<T>(value: T): void;\n${lines.join("\n")}\n`;
  const failed = failedLines(createSurfaceProgram(sides, new Map([["/claims.ts", text]]), root, first));
  let line = imports.length + 1;
  const changes = new Map<string, Change[]>(packages.map((folder) => [folder, []]));
  for (const [index, entry] of entries.entries()) {
    const own = (claims[index] ?? []).map((claim) => ({ claim, line: line++ }));
    const broken = own.filter((one) => one.claim.text === "" || failed.has(one.line)).map(({ claim }) => claim);
    changes.get(entry.folder)?.push(...surfaceChanges(broken, entry));
  }
  return changes;
}

// The compiler calls a large type assignable to itself only up to a depth, so what did not change is not asked.
function sameOnBothSides({ old, new: now }: { old: Sources; new: Sources }): (folder: string) => boolean {
  const known = new Map<string, boolean>();
  return function isSame(folder) {
    const before = known.get(folder);
    if (before !== undefined) return before;
    known.set(folder, true);
    const files = [...now].filter(([path]) => path.startsWith(`packages/${folder}/`));
    const count = [...old.keys()].filter((path) => path.startsWith(`packages/${folder}/`)).length;
    const imported = files.flatMap(([, text]) => [...text.matchAll(/"@purge\/([\w-]+)/g)].map(([, name = ""]) => name));
    const same =
      files.length === count && files.every(([path, text]) => old.get(path) === text) && imported.every(isSame);
    known.set(folder, same);
    return same;
  };
}

// An entry that is there on one side only is compared by the package's manifest.
function entriesOf(folder: string, { old, new: now }: { old: Sources; new: Sources }): Entry[] {
  const paths = entryNames.map((name) => `packages/${folder}/src/${name}.ts`);
  return paths.filter((path) => old.has(path) && now.has(path)).map((path) => ({ folder, path }));
}

function declared(sources: Sources): Sources {
  const sorted = [...sources].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(sorted.map(([path, text]) => [path, declarationsOf(text)]));
}

function exportsOf(program: ts.Program, path: string): Map<string, Exported> {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(path);
  const module = file === undefined ? undefined : checker.getSymbolAtLocation(file);
  const symbols = module === undefined ? [] : checker.getExportsOfModule(module);
  return new Map(symbols.map((symbol) => [symbol.name, describe(symbol, checker)]));
}

function describe(symbol: ts.Symbol, checker: ts.TypeChecker): Exported {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const typeOnly = (symbol.declarations ?? []).some(ts.isTypeOnlyExportDeclaration);
  const value = (target.flags & ts.SymbolFlags.Value) !== 0 && !typeOnly;
  const declaration = target.declarations?.find(
    (one) => ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one) || ts.isClassDeclaration(one),
  ) as ts.InterfaceDeclaration | undefined;
  if (declaration === undefined) return { name: symbol.name, value };
  return { name: symbol.name, value, parameters: declaration.typeParameters?.length ?? 0 };
}

function claimsOf(index: number, old: Map<string, Exported>, now: Map<string, Exported>): SurfaceClaim[] {
  const claims: SurfaceClaim[] = [];
  for (const [name, before] of old) {
    const after = now.get(name);
    const isGone = after === undefined || (before.value && !after.value);
    claims.push(...(isGone ? [{ text: "", kind: "gone" as const, name }] : claimsOfName(index, before, after)));
  }
  for (const name of now.keys()) if (!old.has(name)) claims.push({ text: "", kind: "new", name });
  return claims;
}

function claimsOfName(index: number, before: Exported, after: Exported): SurfaceClaim[] {
  const { name } = before;
  const claims: SurfaceClaim[] = [];
  const claim = (to: string, from: string, kind: Kind) =>
    claims.push({ text: `claim<${to}>(0 as never as ${from});`, kind, name });
  if (before.value) {
    const [o, n] = [`typeof O${index}.${name}`, `typeof N${index}.${name}`];
    claim(o, n, "value");
    claim(`keyof (${o})`, `keyof (${n})`, "members");
  }
  if (before.parameters !== after.parameters) return [...claims, { text: "", kind: "parameters", name }];
  if (before.parameters === undefined) return claims;
  const args = before.parameters === 0 ? "" : `<${Array(before.parameters).fill("any").join(", ")}>`;
  const [o, n] = [`O${index}.${name}${args}`, `N${index}.${name}${args}`];
  claim(o, n, "type");
  claim(n, o, "type");
  claim(`keyof (${n})`, `keyof (${o})`, "type");
  claim(`keyof (${o})`, `keyof (${n})`, "members");
  return claims;
}

function failedLines(program: ts.Program): Set<number> {
  const file = program.getSourceFile("/claims.ts") as ts.SourceFile;
  const diagnostics = program.getSemanticDiagnostics(file).filter(({ code }) => code === 2345 || code === 2559);
  return new Set(diagnostics.map(({ start }) => file.getLineAndCharacterOfPosition(start ?? 0).line));
}
