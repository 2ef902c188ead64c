import { ProblemError } from "../document/problem.ts";
import { emitPackage } from "../emit/emit-package.ts";
import { emitUmbrella, type Member, namespace } from "../emit/emit-umbrella.ts";
import { emitSolution } from "../emit/tsconfig.ts";
import type { Prepared } from "./prepare.ts";
import type { Disk } from "./read-workspace.ts";

/** Files by their path in the repository: what they have to say, or `null` where there must be none. */
export type Plan = Map<string, string | null>;

/** Where the umbrella is. */
export const umbrella = "all";

/** One provider's files: its normalized specification and its package. Throws a ProblemError. */
export function planProvider({ provider, document, text, changes }: Prepared, disk: Disk): Plan {
  const { name, folder } = provider;
  refuseTaken(name, disk);
  const plan: Plan = new Map([[`${folder}/openapi.yaml`, text]]);
  addPackage(plan, name, emitPackage(provider, document, changes, disk), disk);
  return plan;
}

/** What all providers share: the umbrella, the solution, and the end of packages whose provider is gone. */
export function planWorkspace(members: readonly Member[], disk: Disk): Plan {
  const plan: Plan = new Map();
  const names = members.map(({ name }) => name);
  refuseTaken(umbrella, disk);
  refuseAlike(names);
  addPackage(plan, umbrella, emitUmbrella(members, disk), disk);
  for (const folder of disk.generated) {
    if (folder !== umbrella && !names.includes(folder)) addPackage(plan, folder, new Map(), disk);
  }
  return plan.set("tsconfig.json", emitSolution([...disk.handWritten, umbrella, ...names]));
}

// The emitted files are the folder: what else is there, and not ignored by git, goes. Changesets owns the changelog.
function addPackage(plan: Plan, folder: string, files: ReadonlyMap<string, string>, disk: Disk): void {
  const path = (file: string) => `packages/${folder}/${file}`;
  for (const [file, text] of files) plan.set(path(file), text);
  const isLeft = files.size > 0 ? path("CHANGELOG.md") : undefined;
  for (const file of disk.files) {
    if (file.startsWith(path("")) && !plan.has(file) && file !== isLeft) plan.set(file, null);
  }
}

function refuseTaken(name: string, { files, generated }: Disk): void {
  const isTaken = !generated.has(name) && files.some((file) => file.startsWith(`packages/${name}/`));
  if (isTaken) refuse(name, "a package that is written by hand");
}

// `a-1` and `a1` would both be `a1` in code.
function refuseAlike(names: readonly string[]): void {
  for (const [index, name] of names.entries()) {
    const other = names.slice(0, index).find((each) => namespace(each) === namespace(name));
    if (other !== undefined) refuse(name, `the name in code of ${other}, ${namespace(name)}`);
  }
}

function refuse(name: string, found: string): never {
  throw new ProblemError({
    provider: name,
    file: `packages/${name}`,
    rule: "generate-name",
    severity: "error",
    expected: "a name and a folder of its own, which only generating writes to",
    found,
    next: `Give the folder specs/${name} another name.`,
  });
}
