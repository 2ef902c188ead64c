import { lockfile } from "./lockfile.ts";
import type { PlannedFiles } from "./plan-packages.ts";

/** A file that is not on the disk as it was planned. */
export interface PlannedChange {
  path: string;
  is: "changed" | "missing" | "extra";
}

/** The paths of everything that applying a plan changes, sorted. */
export function changedPaths({ changes, isLockfileStale }: ChangeList): string[] {
  return [...changes.map(({ path }) => path), ...(isLockfileStale ? [lockfile] : [])].sort();
}

interface ChangeList {
  changes: readonly PlannedChange[];
  isLockfileStale: boolean;
}

/** Compares a plan with the present texts. */
export function plannedChanges(contents: ReadonlyMap<string, string>, files: PlannedFiles): PlannedChange[] {
  return [...files].flatMap(([path, text]): PlannedChange[] => {
    const found = contents.get(path);
    if (found === (text ?? undefined)) return [];
    if (text === null) return [{ path, is: "extra" }];
    return [{ path, is: found === undefined ? "missing" : "changed" }];
  });
}
