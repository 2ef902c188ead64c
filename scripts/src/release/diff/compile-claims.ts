import ts from "typescript";

/** `source` may be used wherever `target` is asked for. */
export interface Claim {
  source: string;
  target: string;
}

/** What the compiler says of a claim: it holds, it does not and why, or it is too deep for it. */
export type ClaimResult = { holds: true } | { holds: false; why: string } | { holds: "unknown" };

const library = `
interface Array<T> { readonly length: number; [n: number]: T; map<U>(to: (item: T) => U): U[] }
interface ReadonlyArray<T> { readonly length: number; readonly [n: number]: T }
interface String { readonly length: number } interface Number { toFixed(): string } interface Boolean { valueOf(): boolean }
interface Object { } interface Function { } interface CallableFunction { } interface NewableFunction { }
interface IArguments { } interface RegExp { exec(text: string): null }
interface FormData { append(name: string, value: string): void } interface Blob { readonly size: number; text(): string }
type Partial<T> = { [P in keyof T]?: T[P] }; type Required<T> = { [P in keyof T]-?: T[P] };
type Pick<T, K extends keyof T> = { [P in K]: T[P] }; type Record<K extends keyof any, T> = { [P in K]: T };
type Exclude<T, U> = T extends U ? never : T; type Extract<T, U> = T extends U ? T : never;
type Omit<T, K extends keyof any> = Pick<T, Exclude<keyof T, K>>; type NonNullable<T> = T & {};
declare function claim<T>(value: T): void;
`;

// Argument not assignable; nothing in common with an all-optional type, also of a function.
const refuted = new Set([2345, 2559, 2560, 2379]);

/** Asks the compiler about every claim at once. `declarations` are TypeScript files without imports. */
export function compileClaims(declarations: readonly string[], claims: readonly Claim[]): ClaimResult[] {
  const text = claims.map(({ source, target }) => `claim<${target}>(0 as never as ${source});`).join("\n");
  const files = new Map([
    ["lib.d.ts", library],
    ["claims.ts", text],
  ]);
  for (const [index, declaration] of declarations.entries()) files.set(`types${index}.ts`, declaration);
  const program = createProgram(files);
  const source = program.getSourceFile("claims.ts") as ts.SourceFile;
  const results: ClaimResult[] = claims.map(() => ({ holds: true }));
  for (const diagnostic of program.getSemanticDiagnostics(source)) {
    const { line } = source.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
    results[line] = refuted.has(diagnostic.code) ? { holds: false, why: whyOf(diagnostic) } : { holds: "unknown" };
  }
  return results;
}

function createProgram(files: ReadonlyMap<string, string>): ts.Program {
  const options: ts.CompilerOptions = {
    noLib: true,
    noEmit: true,
    strict: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    noErrorTruncation: false,
  };
  return ts.createProgram([...files.keys()], options, {
    fileExists: (name) => files.has(name),
    readFile: (name) => files.get(name),
    getSourceFile: (name, version) => ts.createSourceFile(name, files.get(name) ?? "", version),
    getDefaultLibFileName: () => "lib.d.ts",
    getCurrentDirectory: () => "",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    writeFile: () => undefined,
  });
}

// The innermost reason is the one that names the property.
function whyOf({ messageText }: ts.Diagnostic): string {
  let reason: string | ts.DiagnosticMessageChain = messageText;
  while (typeof reason !== "string" && reason.next?.[0] !== undefined) reason = reason.next[0];
  const text = typeof reason === "string" ? reason : reason.messageText;
  // A suggestion of the compiler's may be an operation that destroys something.
  return text.replace(/ Did you mean .*$/s, "");
}
