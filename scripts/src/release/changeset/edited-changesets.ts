import { join } from "node:path";
import type { Problem } from "../../document/problem.ts";
import { readIfThere } from "../../workspace/read-if-there.ts";
import { isEdited, parseChangeset } from "./changeset-file.ts";

/** A changeset that somebody edited, which a generated one would replace. */
export interface EditedChangeset {
  path: string;
  /** As it is on the disk. */
  present: string;
  /** As it would be generated now; nothing where no changeset is needed any more. */
  generated: string | undefined;
}

/** Those of the planned changesets whose files were edited by hand. */
export async function editedChangesets(
  root: string,
  planned: ReadonlyMap<string, string | undefined>,
): Promise<EditedChangeset[]> {
  const found = [...planned].map(async ([path, generated]) => {
    const present = await readIfThere(join(root, path));
    return present === undefined || present === generated || !isEdited(present) ? [] : [{ path, present, generated }];
  });
  return (await Promise.all(found)).flat();
}

/** Says what the file would need to say, which only its author can write into it. */
export function editedProblem({ path, present, generated }: EditedChangeset): Problem {
  const bumps = (text: string) =>
    [...parseChangeset(text, path)].map(([name, bump]) => `"${name}": ${bump}`).join(", ") || "no package";
  return {
    file: path,
    rule: "changeset-edited",
    severity: "error",
    expected: generated === undefined ? "no changeset for this package" : `at least ${bumps(generated)}`,
    found: `${bumps(present)}, in a file that was edited by hand and is not replaced`,
    next:
      generated === undefined
        ? `Delete ${path} if it is no longer needed.`
        : `Correct ${path}, or delete it and run the command again. It would be generated as:\n${generated}`,
  };
}
