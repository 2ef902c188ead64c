import ts from "typescript";
import type { Bump, Change } from "../diff/verdict.ts";
import { code, joined } from "../diff/words.ts";
import { declarationsOf } from "./declarations-of.ts";
import { createSurfaceProgram, type Sources } from "./surface-program.ts";

/** One exported name of a package. */
interface Exported {
  name: string;
  value: boolean;
  /** How many type parameters it takes; absent: it is no type. */
  parameters?: number;
}

/** What a failed claim says about a name. */
type Kind = "gone" | "value" | "type" | "parameters" | "new" | "members";

interface Claim {
  /** TypeScript that does not compile where it fails; empty: it has failed. */
  text: string;
  kind: Kind;
  name: string;
}

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
  const entry = (side: string, name: string) => `/${side}/packages/${name}/src/index.ts`;
  const imports = packages.flatMap((name, index) => [
    `import * as O${index} from ${JSON.stringify(entry("old", name))};`,
    `import * as N${index} from ${JSON.stringify(entry("new", name))};`,
  ]);
  const first = createSurfaceProgram(sides, new Map([["/claims.ts", `${imports.join("\n")}\n`]]), root);
  const claims = packages.map((name, index) =>
    claimsOf(index, exportsOf(first, entry("old", name)), exportsOf(first, entry("new", name))),
  );
  const lines = claims.flat().map(({ text }) => text);
  const text = `${imports.join("\n")}\ndeclare function claim<T>(value: T): void;\n${lines.join("\n")}\n`;
  const failed = failedLines(createSurfaceProgram(sides, new Map([["/claims.ts", text]]), root, first));
  let line = imports.length + 1;
  return new Map(
    packages.map((name, index) => {
      const own = (claims[index] ?? []).map((claim) => ({ claim, line: line++ }));
      const broken = own.filter((one) => one.claim.text === "" || failed.has(one.line));
      return [
        name,
        toChanges(
          broken.map(({ claim }) => claim),
          name,
        ),
      ];
    }),
  );
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

function claimsOf(index: number, old: Map<string, Exported>, now: Map<string, Exported>): Claim[] {
  const claims: Claim[] = [];
  for (const [name, before] of old) {
    const after = now.get(name);
    const isGone = after === undefined || (before.value && !after.value);
    claims.push(...(isGone ? [{ text: "", kind: "gone" as const, name }] : claimsOfName(index, before, after)));
  }
  for (const name of now.keys()) if (!old.has(name)) claims.push({ text: "", kind: "new", name });
  return claims;
}

function claimsOfName(index: number, before: Exported, after: Exported): Claim[] {
  const { name } = before;
  const claims: Claim[] = [];
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

const sentences: readonly [kind: Kind, bump: Bump, words: [one: string, more: string], todo: string][] = [
  ["gone", "major", ["was removed", "were removed"], "Stop importing it."],
  [
    "value",
    "major",
    ["can no longer be used as before", "can no longer be used as before"],
    "See the compiler's message.",
  ],
  ["parameters", "major", ["takes different type parameters", "take different type parameters"], "Pass those."],
  ["type", "major", ["is a different type", "are different types"], "See the compiler's message."],
  ["members", "minor", ["has new members", "have new members"], ""],
  ["new", "minor", ["was added", "were added"], ""],
];

// One change a kind: one declaration may show in many names.
function toChanges(broken: readonly Claim[], folder: string): Change[] {
  const heavier = new Set<string>();
  return sentences.flatMap(([kind, bump, [one, more], todo]) => {
    const names = [...new Set(broken.filter((claim) => claim.kind === kind).map(({ name }) => name))];
    const left = names.filter((name) => !heavier.has(name));
    for (const name of names) heavier.add(name);
    if (left.length === 0) return [];
    const what = `${shown(left)} ${left.length === 1 ? one : more}`;
    return [
      {
        bump,
        place: `packages/${folder}/src/index.ts`,
        what,
        who: `everyone who uses ${code(`@purge/${folder}`)}`,
        todo,
        rule: "surface",
      },
    ];
  });
}

function shown(names: readonly string[]): string {
  const listed = names.slice(0, 8).map(code);
  return joined(names.length > 8 ? [...listed, `${names.length - 8} more`] : listed);
}
