import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { formatDiagnostic, parseDiagnostics } from "../verify/consumer/parse-diagnostics.ts";
import { runProgram } from "../workspace/run-program.ts";

export const root: string = resolve(import.meta.dirname, "../../..");

/** The oldest and the newest compiler that users have. */
export const compilers: readonly [name: string, program: string][] = [
  ["TypeScript 5.9", "scripts/node_modules/typescript/lib/tsc.js"],
  ["TypeScript 7", "node_modules/typescript/bin/tsc"],
];

/** What a compiler says of these files, as strict as can be: `bad.ts:3: TS2322: …`. */
export async function diagnose(program: string, files: ReadonlyMap<string, string>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "purge-emit-"));
  try {
    const project = { ...options, include: ["**/*.ts"] };
    const all = [
      ...files,
      ["tsconfig.json", JSON.stringify(project)],
      ["package.json", '{ "type": "module" }'],
    ] as const;
    for (const [path, text] of all) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const { stdout } = await runProgram(root, ["node", join(root, program), "-p", ".", "--pretty", "false"], folder);
    return parseDiagnostics(stdout).map(formatDiagnostic);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const options = {
  compilerOptions: {
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noUnusedLocals: true,
    isolatedDeclarations: true,
    declaration: true,
    verbatimModuleSyntax: true,
    erasableSyntaxOnly: true,
    skipLibCheck: false,
    skipDefaultLibCheck: true,
    target: "es2022",
    lib: ["es2024", "dom", "dom.iterable"],
    types: [],
    module: "nodenext",
    allowImportingTsExtensions: true,
    paths: {
      "@purge/runtime": [join(root, "packages/runtime/src/index.ts")],
      "@purge/runtime/openapi-fetch": [join(root, "packages/runtime/src/openapi-fetch.ts")],
      "@purge/*/openapi-fetch": ["./packages/*/src/openapi-fetch.ts"],
      "@purge/*": ["./packages/*/src/index.ts"],
    },
  },
};
