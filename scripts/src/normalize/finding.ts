import type { Problem } from "../problem.ts";

/** A problem that a step found, before anybody knows in which file: the pointer is the document's. */
export type Finding = Pick<Problem, "rule" | "expected" | "found" | "next"> & {
  pointer: string;
  /** Another file of the provider's folder. */
  file?: string;
};

/** Thrown by the steps of normalizing. */
export class FindingError extends Error {
  override readonly name = "FindingError";
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(
      findings.map(({ pointer, expected, found }) => `${pointer}: expected ${expected}, found ${found}`).join("\n"),
    );
    this.findings = findings;
  }
}

export function failOnFindings(findings: readonly Finding[]): void {
  if (findings.length > 0) throw new FindingError(findings);
}
