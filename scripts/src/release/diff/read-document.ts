import { type DocumentProblem, DocumentProblemError } from "../../document/document-problem.ts";
import type { Document } from "../../document/openapi.ts";
import { ProblemError } from "../../document/problem.ts";
import { importSource } from "../../import/import-source.ts";
import { normalizeDocument } from "../../normalize/normalize-document.ts";
import { relaxDocument } from "./relax-document.ts";

const mostRounds = 40;

/** A specification made comparable, and what was ignored to get there. */
export interface Lenient {
  document: Document;
  overlooked: string[];
}

/**
 * Imports and normalizes a specification that belongs to no provider. What would stop a provider's does not stop a
 * comparison as long as it can be left out or read in one way only: see `relaxDocument`.
 */
export function readDocument(text: string, file: string): Lenient {
  const { document, version } = importSource(text, { file });
  const overlooked: string[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const notes: DocumentProblem[] = [];
    const note = (problem: DocumentProblem) => notes.push(problem);
    try {
      const normalized = normalizeDocument(document, { version, keep: [], note, files: new Map(), whole: document });
      return { document: normalized, overlooked: [...overlooked, ...notes.map(sentence)] };
    } catch (error) {
      if (!(error instanceof DocumentProblemError)) throw error;
      const relaxed = error.problems.filter((problem) => relaxDocument(document, problem));
      if (relaxed.length === 0) throw toProblems(error.problems, file);
      overlooked.push(...relaxed.map(sentence));
    }
  }
  throw new ProblemError({
    file,
    rule: "diff-lenient",
    severity: "error",
    expected: "a specification that can be compared",
    found: `problems left after ${mostRounds} rounds of leaving things out`,
    next: `Fix these first:\n${overlooked.slice(0, 10).join("\n")}`,
  });
}

function sentence({ pointer, expected, found }: DocumentProblem): string {
  return `${pointer}: expected ${expected}, found ${found}`;
}

function toProblems(problems: readonly DocumentProblem[], file: string): ProblemError {
  return new ProblemError(problems.map((problem) => ({ ...problem, file, severity: "error" })));
}
