import { type DocumentProblem, DocumentProblemError } from "../document/document-problem.ts";
import { toJsonText } from "../document/json.ts";

/** Where the schemas come from that bundling made components, by their new pointers. */
export type Origins = Map<string, { file: string; pointer: string }>;

/**
 * Runs the steps that follow bundling. Their problems at a schema that bundling moved are reported where the vendor's
 * file has it, so that the operations that reach it are found there.
 */
export function atOrigins<T>(origins: Origins, steps: () => T): T {
  try {
    return steps();
  } catch (error) {
    if (!(error instanceof DocumentProblemError)) throw error;
    throw new DocumentProblemError(distinct(error.problems.map((problem) => atOrigin(problem, origins))));
  }
}

function atOrigin(problem: DocumentProblem, origins: Origins): DocumentProblem {
  const [, at = "", below = ""] =
    /^(#\/components\/schemas\/[^/]*|#\/definitions\/[^/]*)(.*)$/.exec(problem.pointer) ?? [];
  const origin = origins.get(at);
  if (origin === undefined || problem.file !== undefined) return problem;
  const moved = { ...problem, pointer: origin.pointer + below };
  return origin.file === "source.yaml" ? moved : { ...moved, file: origin.file };
}

// A schema that is referred to is both where it was and among the components.
function distinct(problems: readonly DocumentProblem[]): DocumentProblem[] {
  return [...new Map(problems.map((problem) => [toJsonText(problem), problem])).values()];
}
