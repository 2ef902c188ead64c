import { ProblemError } from "../document/problem.ts";
import { emitBehavior } from "../emit/emit-behavior.ts";
import { emitPackage } from "../emit/emit-package.ts";
import { emitUmbrella, type Member, namespace } from "../emit/emit-umbrella.ts";
import { emitSolution } from "../emit/tsconfig.ts";
import { readLifecycle } from "../lint/arazzo/read-lifecycle.ts";
import type { UnservedVendor } from "../provider/read-unserved.ts";
import type { Prepared } from "./prepare-provider.ts";
import { type Packages, rulesFolder } from "./read-packages.ts";

/** Texts by their path in the repository; `null` where there must be no such file. */
export type PlannedFiles = Map<string, string | null>;

/** The folder of the umbrella package. */
export const umbrella = "all";

/** The package that simulates the vendors. */
const sandbox = "sandbox";

/** One provider's generated files: its normalized specification, its package and its sandbox's rules. Throws a ProblemError. */
export function planProvider(
  { provider, document, text, changes, leftOut }: Prepared,
  packages: Packages,
): PlannedFiles {
  const { name, folder } = provider;
  refuseTaken(name, packages);
  const files: PlannedFiles = new Map([[`${folder}/openapi.yaml`, text]]);
  const lifecycle = readLifecycle(provider);
  const described = { ...provider, leftOut, ...(lifecycle && { lifecycle }) };
  addPackage(files, name, emitPackage(described, document, changes, packages), packages);
  const rules = `${rulesFolder}/${name}.ts`;
  if (provider.behavior && packages.handWritten.includes(sandbox))
    files.set(rules, emitBehavior(name, provider.behavior));
  else if (packages.files.includes(rules)) files.set(rules, null);
  return files;
}

/** The umbrella, the root's tsconfig.json, and the removal of packages whose provider is gone. Throws a ProblemError. */
export function planWorkspace(
  members: readonly Member[],
  packages: Packages,
  unserved: readonly UnservedVendor[],
): PlannedFiles {
  const files: PlannedFiles = new Map();
  const names = members.map(({ name }) => name);
  refuseTaken(umbrella, packages);
  refuseAlike(names);
  addPackage(files, umbrella, emitUmbrella(members, packages, unserved), packages);
  for (const folder of packages.generated) {
    if (folder !== umbrella && !names.includes(folder)) addPackage(files, folder, new Map(), packages);
  }
  for (const file of packages.files) {
    if (file.startsWith(`${rulesFolder}/`) && !names.some((name) => file === `${rulesFolder}/${name}.ts`))
      files.set(file, null);
  }
  return files.set("tsconfig.json", emitSolution([...packages.handWritten, umbrella, ...names]));
}

// The emitted files are the whole folder, so any other file that git does not ignore is removed, except for the
// changelog, which Changesets owns.
function addPackage(
  files: PlannedFiles,
  folder: string,
  emitted: ReadonlyMap<string, string>,
  packages: Packages,
): void {
  const path = (file: string) => `packages/${folder}/${file}`;
  for (const [file, text] of emitted) files.set(path(file), text);
  const kept = emitted.size > 0 ? path("CHANGELOG.md") : undefined;
  for (const file of packages.files) {
    if (file.startsWith(path("")) && !files.has(file) && file !== kept) files.set(file, null);
  }
}

function refuseTaken(name: string, { files, generated }: Packages): void {
  const isTaken = !generated.has(name) && files.some((file) => file.startsWith(`packages/${name}/`));
  if (isTaken) refuse(name, "a hand-written package");
}

// `a-1` and `a1` would both be `a1` in code.
function refuseAlike(names: readonly string[]): void {
  for (const [index, name] of names.entries()) {
    const other = names.slice(0, index).find((each) => namespace(each) === namespace(name));
    if (other !== undefined) refuse(name, `\`${namespace(name)}\`, which is also the name of ${other} in code`);
  }
}

function refuse(name: string, found: string): never {
  throw new ProblemError({
    provider: name,
    file: `packages/${name}`,
    rule: "generate-name",
    severity: "error",
    expected: "a name that no other package has",
    found,
    next: `Rename the folder specs/${name}.`,
  });
}
