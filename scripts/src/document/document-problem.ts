import type { Problem } from "./problem.ts";

/** A problem at a place of the document, before it is known which file put it there. */
export type DocumentProblem = Pick<Problem, "rule" | "expected" | "found" | "next"> & {
  pointer: string;
  /** Another file of the provider's folder. */
  file?: string;
  /** Absent: an error. */
  severity?: "warning";
  /** The operation that was left out for it: `DELETE /users/{id}`. */
  leftOut?: string;
};

/** Takes what a step has to say of something that it could mend, or had to leave out. */
export type Note = (problem: DocumentProblem) => void;

/** For callers that do not want the notes. */
export const ignoreNote: Note = () => undefined;

/** Thrown by the steps of normalize. */
export class DocumentProblemError extends Error {
  override readonly name = "DocumentProblemError";
  readonly problems: readonly DocumentProblem[];

  constructor(problems: readonly DocumentProblem[]) {
    super(
      problems.map(({ pointer, expected, found }) => `${pointer}: expected ${expected}, found ${found}`).join("\n"),
    );
    this.problems = problems;
  }
}

export function failOnDocumentProblems(problems: readonly DocumentProblem[]): void {
  if (problems.length > 0) throw new DocumentProblemError(problems);
}
