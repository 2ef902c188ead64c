import { mkdir, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { formatDiagnostic, parseDiagnostics } from "../../verify/consumer/parse-diagnostics.ts";
import { readCodeBlocks } from "../../verify/consumer/read-code-blocks.ts";
import { runProgram } from "../../workspace/run-program.ts";
import type { Measured } from "./measure-files.ts";

/** What the compiler says of each package that it refuses: its messages, by the package's name. */
export type Failures = ReadonlyMap<string, readonly string[]>;

const batchSize = 40;

/** Compiles the packages and the code blocks of their READMEs as strictly as a user may. Needs the built runtime. */
export async function compilePackages(
  root: string,
  measured: readonly Measured[],
  parallel: number,
): Promise<Failures> {
  const folder = join(root, ".cache/corpus");
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, "node_modules/@purge"), { recursive: true });
  await symlink(join(root, "packages/runtime"), join(folder, "node_modules/@purge/runtime"), "junction");
  const openapiFetch = await realpath(join(root, "packages/runtime/node_modules/openapi-fetch"));
  await symlink(openapiFetch, join(folder, "node_modules/openapi-fetch"), "junction");
  await writeFile(
    join(folder, "process.d.ts"),
    "declare const process: { env: Record<string, string | undefined> };\n",
  );
  const packages = measured.filter(({ files }) => files.size > 0);
  for (const { name, files } of packages) await writePackage(folder, name, files);
  const failures = new Map<string, string[]>();
  for (let from = 0; from < packages.length; from += batchSize) {
    const names = packages.slice(from, from + batchSize).map(({ name }) => name);
    for (const [name, messages] of await compileBatch(root, folder, names, parallel)) failures.set(name, messages);
  }
  return failures;
}

async function writePackage(folder: string, name: string, files: Measured["files"]): Promise<void> {
  const own = `packages/${name}/`;
  for (const [path, text] of files) {
    if (!path.startsWith(own)) continue;
    const to = join(folder, "packages", name, path.slice(own.length));
    if (path.endsWith(".ts")) await put(to, text);
    if (!path.endsWith("README.md")) continue;
    for (const { line, code } of readCodeBlocks(text)) {
      await put(join(folder, "packages", name, `readme-${line}.ts`), `${code}\nexport {};\n`);
    }
  }
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

async function compileBatch(
  root: string,
  folder: string,
  names: readonly string[],
  parallel: number,
): Promise<Map<string, string[]>> {
  const entries = { "": "index", "/openapi-fetch": "openapi-fetch" };
  const paths = Object.fromEntries(
    names.flatMap((name) =>
      Object.entries(entries).map(([entry, file]) => [`@purge/${name}${entry}`, [`./packages/${name}/src/${file}.ts`]]),
    ),
  );
  const include = ["process.d.ts", ...names.map((name) => `packages/${name}/**/*.ts`)];
  const project = { compilerOptions: { ...strictly, paths }, include };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(project));
  const command = ["tsc", "-p", ".", "--pretty", "false", "--checkers", String(parallel)] as const;
  const { code, stdout, output } = await runProgram(root, command, folder);
  const diagnostics = parseDiagnostics(stdout);
  if (code !== 0 && diagnostics.length === 0) throw new Error(`The compiler could not be run:\n${output}`);
  const failures = new Map<string, string[]>();
  for (const diagnostic of diagnostics) {
    const name = /^packages\/([^/]+)\//.exec(diagnostic.file)?.[1] ?? diagnostic.file;
    failures.set(name, [...(failures.get(name) ?? []), formatDiagnostic(diagnostic)]);
  }
  return failures;
}

const strictly = {
  target: "es2022",
  lib: ["es2022", "dom", "dom.iterable"],
  types: [],
  module: "esnext",
  moduleResolution: "bundler",
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  noEmit: true,
};
