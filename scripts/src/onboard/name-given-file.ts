import { type Problem, ProblemError } from "../document/problem.ts";
import { isPage } from "../import/import-source.ts";
import type { GivenSource } from "./read-source.ts";

/** Runs a step on a vendor's file that is not in its provider's folder yet: problems name it as it was given. */
export async function nameGivenFile<T>(folder: string, given: GivenSource, step: () => T | Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    throw new ProblemError(
      error.problems.map((problem) => (problem.file === `${folder}/source.yaml` ? atGiven(problem, given) : problem)),
    );
  }
}

// Lines of a page's block are not the page's.
function atGiven({ line, column, ...problem }: Problem, { text, origin }: GivenSource): Problem {
  const place = line === undefined || isPage(text) ? {} : { line, ...(column !== undefined && { column }) };
  return { ...problem, file: origin, ...place };
}
