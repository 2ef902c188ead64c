import { type Problem, ProblemError } from "../document/problem.ts";
import { isPage } from "../import/import-source.ts";
import type { GivenSource } from "./read-source.ts";

/** Runs a step on a vendor's file that is not in its provider's folder yet, so that problems name the file as given. */
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

// The line numbers of a block are not those of its page.
function atGiven({ line, column, ...problem }: Problem, { text, origin }: GivenSource): Problem {
  const place = line === undefined || isPage(text) ? {} : { line, ...(column !== undefined && { column }) };
  return { ...problem, file: origin, ...place };
}
