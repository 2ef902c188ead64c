import type { Plan } from "./plan-repository.ts";
import { plannedChanges } from "./planned-changes.ts";

/** The plan with one more file, or with another text for a planned one. `present` is the file's text on the disk. */
export function withFile<P extends Plan>(plan: P, path: string, text: string | null, present?: string): P {
  const contents = new Map(present === undefined ? [] : [[path, present]]);
  const others = plan.changes.filter((change) => change.path !== path);
  return {
    ...plan,
    files: new Map([...plan.files, [path, text]]),
    changes: [...others, ...plannedChanges(contents, new Map([[path, text]]))],
  };
}
