import { access } from "node:fs/promises";
import { join } from "node:path";
import { ProblemError } from "../document/problem.ts";
import { takenNames } from "../provider/taken-names.ts";

/** Whether a new provider may be called so; throws a ProblemError that says why not. */
export async function checkName(root: string, name: string): Promise<void> {
  const shown = JSON.stringify(name.length > 60 ? `${name.slice(0, 60)}…` : name);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    throw fault(
      shown,
      "lower-case letters and digits, words joined by hyphens, beginning with a letter: `acme` or `acme-crm`",
    );
  }
  if (name.length > 60) throw fault(shown, "at most 60 characters");
  if (takenNames.has(name)) throw fault(shown, "a name that JavaScript or the umbrella package does not use itself");
  const free = "a name that is free";
  // Beside packages/ the workspace has packages at its root: two may not have one name.
  if (await isThere(join(root, name, "package.json"))) throw fault(`${name}/package.json, which is there`, free);
  if (await isThere(join(root, "specs", name))) {
    const next = `To take a newer file for it, run \`node run.mjs spec bump ${name} <file>\`.`;
    throw fault(`specs/${name}, which is there`, free, next);
  }
  // A package that was removed leaves behind what git ignores.
  if (await isThere(join(root, "packages", name, "package.json"))) {
    throw fault(`packages/${name}, which is there`, free);
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return false;
      throw error;
    },
  );
}

function fault(found: string, expected: string, next = "Choose another name."): ProblemError {
  return new ProblemError({ file: "specs", rule: "provider-name", severity: "error", expected, found, next });
}
