import { access } from "node:fs/promises";
import { join } from "node:path";
import { ProblemError } from "../document/problem.ts";
import { takenNames } from "../provider/taken-names.ts";

/** Checks the name of a new provider. Throws a ProblemError. */
export async function checkName(root: string, name: string): Promise<void> {
  const shown = JSON.stringify(name.length > 60 ? `${name.slice(0, 60)}…` : name);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    throw problem(
      shown,
      "lower-case letters, digits and single hyphens, beginning with a letter: `acme` or `acme-crm`",
    );
  }
  if (name.length > 60) throw problem(shown, "at most 60 characters");
  if (takenNames.has(name))
    throw problem(shown, "a name that is not reserved in JavaScript or used by the umbrella package");
  const free = "an unused name";
  // The workspace has packages at its root as well, and two packages must not have one name.
  if (await isThere(join(root, name, "package.json"))) throw problem(`${name}/package.json, which exists`, free);
  if (await isThere(join(root, "specs", name))) {
    const next = `To update it from a newer file, run \`node run.mjs spec bump ${name} <file>\`.`;
    throw problem(`specs/${name}, which exists`, free, next);
  }
  // A removed package may leave ignored files behind.
  if (await isThere(join(root, "packages", name, "package.json"))) {
    throw problem(`packages/${name}, which exists`, free);
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

function problem(found: string, expected: string, next = "Choose another name."): ProblemError {
  return new ProblemError({ file: "specs", rule: "provider-name", severity: "error", expected, found, next });
}
