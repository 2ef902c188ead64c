import type { Problem } from "./problem.ts";

/** A problem at a place of the document, before it is known which file put it there. */
export type DocumentProblem = Pick<Problem, "rule" | "expected" | "found" | "next"> & {
  pointer: string;
  /** Another file of the provider's folder. */
  file?: string;
};

/** Thrown by the steps of normalize. */
export class DocumentProblemError extends Error {
  override readonly name = "FindingError";
  readonly problems: readonly DocumentProblem[];

  constructor(findings: readonly DocumentProblem[]) {
    super(
      findings.map(({ pointer, expected, found }) => `${pointer}: expected ${expected}, found ${found}`).join("\n"),
    );
    this.problems = findings;
  }
}

export function failOnDocumentProblems(findings: readonly DocumentProblem[]): void {
  if (findings.length > 0) throw new DocumentProblemError(findings);
}
