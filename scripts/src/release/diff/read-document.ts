import { type DocumentProblem, DocumentProblemError } from "../../document/document-problem.ts";
import type { Document } from "../../document/openapi.ts";
import { ProblemError } from "../../document/problem.ts";
import { importSource } from "../../import/import-source.ts";
import { degrade } from "../../normalize/degrade.ts";
import { normalizeDocument } from "../../normalize/normalize-document.ts";

/** A specification made comparable, and what was overlooked to get there. */
export interface Lenient {
  document: Document;
  overlooked: string[];
}

/**
 * Imports and normalizes a specification that belongs to no provider. What would stop a provider's does not stop a
 * comparison as long as it can be left out, or replaced: a missing server is a placeholder.
 */
export function readDocument(text: string, file: string): Lenient {
  const { document, version } = importSource(text, { file });
  const files = new Map<string, string>();
  try {
    const degraded = degrade(document, {
      mayLeaveOut: () => true,
      steps: (rest, note) => normalizeDocument(rest, { version, keep: [], note, files, whole: document }),
    });
    const overlooked = [...degraded.problems, ...degraded.notes].map(sentence);
    return { document: degraded.document, overlooked };
  } catch (error) {
    if (!(error instanceof DocumentProblemError)) throw error;
    throw new ProblemError(error.problems.map((problem) => ({ severity: "error", ...problem, file })));
  }
}

function sentence({ pointer, expected, found }: DocumentProblem): string {
  return `${pointer}: expected ${expected}, found ${found}`;
}
