import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { runProgram } from "../../workspace/run-program.ts";
import { type Diagnostic, parseDiagnostics } from "./parse-diagnostics.ts";

/** A compiler that our types must work with. */
export interface Compiler {
  name: string;
  /** The program that compiles the project in its working directory. */
  command: (root: string) => [string, ...string[]];
}

/** The three majors that users have. */
export const compilers: readonly Compiler[] = [
  { name: "TypeScript 5.9", command: (root) => checkProject(root, "typescript") },
  { name: "TypeScript 6", command: (root) => checkProject(root, "typescript-6") },
  { name: "TypeScript 7", command: () => ["tsc", "-p", ".", "--pretty", "false"] },
];

function checkProject(root: string, library: string): [string, ...string[]] {
  return ["node", join(import.meta.dirname, "check-project.mjs"), join(root, "scripts/node_modules", library)];
}

/** Where `fetch`, `Headers` and the like come from. */
export const environments = {
  "lib DOM": { lib: ["es2022", "dom", "dom.iterable"], types: [] },
  "@types/node, no DOM": { lib: ["es2022"], types: ["node"] },
} as const;

export type Environment = keyof typeof environments;

/** Compiles files (path → text) in the consumer's folder, as strictly as a user may. */
export async function compile(
  root: string,
  consumer: string,
  compiler: Compiler,
  environment: Environment,
  files: ReadonlyMap<string, string>,
): Promise<Diagnostic[]> {
  const folder = `compile-${compiler.name}-${environment}`.replace(/[^\w.-]+/g, "-");
  for (const [path, text] of files) {
    await mkdir(dirname(join(consumer, folder, path)), { recursive: true });
    await writeFile(join(consumer, folder, path), text);
  }
  await writeFile(join(consumer, folder, "tsconfig.json"), JSON.stringify(project(environment), null, 2));
  const { code, stdout, output } = await runProgram(root, compiler.command(root), join(consumer, folder));
  const diagnostics = parseDiagnostics(stdout);
  if (code !== 0 && diagnostics.length === 0) throw new Error(`${compiler.name} could not be run:\n${output}`);
  return diagnostics;
}

function project(environment: Environment): object {
  return {
    compilerOptions: {
      ...environments[environment],
      target: "es2022",
      module: "nodenext",
      moduleResolution: "nodenext",
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
      // The compiler's own library takes a quarter of the time, and is none of ours.
      skipDefaultLibCheck: true,
      resolveJsonModule: true,
      noEmit: true,
    },
    include: ["**/*.ts"],
  };
}
