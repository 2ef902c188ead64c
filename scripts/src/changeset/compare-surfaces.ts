import ts from "typescript";
import type { Bump, Change } from "../diff/verdict.ts";
import { createSurfaceProgram, type Sources } from "./surface-program.ts";

/** One exported name of a package. */
interface Exported {
  name: string;
  value: boolean;
  /** How many type parameters it takes; absent: it is no type. */
  parameters?: number;
}

interface Claim {
  text: string;
  bump: Bump;
  what: string;
  todo: string;
}

/**
 * Compares what packages export, when their code changed and no specification did: the runtime, or what the generator
 * writes. `packages` are folders of `packages/` that are there on both sides.
 */
export function compareSurfaces(
  sides: { old: Sources; new: Sources },
  packages: readonly string[],
  root: string,
): Map<string, Change[]> {
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
      return [
        name,
        own.filter((one) => one.claim.text === "" || failed.has(one.line)).map(({ claim }) => toChange(claim, name)),
      ];
    }),
  );
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
    if (after === undefined || (before.value && !after.value)) {
      claims.push({ text: "", bump: "major", what: `${name} is gone`, todo: "no longer import it" });
    } else claims.push(...claimsOfName(index, before, after));
  }
  for (const name of now.keys()) {
    if (!old.has(name)) claims.push({ text: "", bump: "minor", what: `${name} is new`, todo: "" });
  }
  return claims;
}

function claimsOfName(index: number, before: Exported, after: Exported): Claim[] {
  const { name } = before;
  const claims: Claim[] = [];
  const claim = (to: string, from: string, bump: Bump, what: string, todo: string) =>
    claims.push({ text: `claim<${to}>(0 as never as ${from});`, bump, what, todo });
  if (before.value) {
    const [o, n] = [`typeof O${index}.${name}`, `typeof N${index}.${name}`];
    claim(o, n, "major", `${name} is no longer used as before`, "see what the compiler says");
    claim(`keyof (${o})`, `keyof (${n})`, "minor", `${name} has new members`, "");
  }
  if (before.parameters !== undefined && before.parameters !== after.parameters) {
    return [...claims, { text: "", bump: "major", what: `type ${name} takes other parameters`, todo: "give it those" }];
  }
  if (before.parameters === undefined) return claims;
  const args = before.parameters === 0 ? "" : `<${Array(before.parameters).fill("any").join(", ")}>`;
  const [o, n] = [`O${index}.${name}${args}`, `N${index}.${name}${args}`];
  claim(o, n, "major", `type ${name} is no longer what it was`, "see what the compiler says");
  claim(n, o, "major", `type ${name} asks for something else`, "see what the compiler says");
  claim(`keyof (${n})`, `keyof (${o})`, "major", `type ${name} has lost members`, "no longer use them");
  claim(`keyof (${o})`, `keyof (${n})`, "minor", `type ${name} has new members`, "");
  return claims;
}

function failedLines(program: ts.Program): Set<number> {
  const file = program.getSourceFile("/claims.ts") as ts.SourceFile;
  const diagnostics = program.getSemanticDiagnostics(file).filter(({ code }) => code === 2345 || code === 2559);
  return new Set(diagnostics.map(({ start }) => file.getLineAndCharacterOfPosition(start ?? 0).line));
}

function toChange({ bump, what, todo }: Claim, name: string): Change {
  return { bump, place: `packages/${name}/src/index.ts`, what, who: `users of @purge/${name}`, todo, rule: "surface" };
}
