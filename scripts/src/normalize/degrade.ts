import { type DocumentProblem, DocumentProblemError, type Note } from "../document/document-problem.ts";
import { type JsonObject, toJsonText } from "../document/json.ts";
import type { Document } from "../document/openapi.ts";
import { operationsOf } from "../document/operations.ts";
import { operationsAt, withoutOperations } from "./operations-at.ts";
import { repairDocument } from "./repair-document.ts";

/** The part of a document that a client can serve. */
export interface Degraded {
  document: Document;
  /** What was fixed or left out, one for each place. */
  notes: DocumentProblem[];
  /** Problems of the whole document that were repaired only to find more problems: the document must not be used. */
  problems: DocumentProblem[];
}

export interface DegradeOptions {
  /** False for the user's own problems: at a place that the overlay wrote, or in an operation kept by name. */
  mayLeaveOut(problem: DocumentProblem): boolean;
  /** Takes a document through all steps. Throws a DocumentProblemError. */
  steps(document: JsonObject, note: Note): Document;
}

/** Each round may reveal the problems of a later step. */
const mostRounds = 20;

/**
 * Takes a document through the steps. An operation that stops them is left out, by name, so that one run reports the
 * problems of all steps. Throws a DocumentProblemError where nothing is left.
 */
export function degrade(document: JsonObject, options: DegradeOptions): Degraded {
  const leftOut: LeftOut[] = [];
  const problems: DocumentProblem[] = [];
  let rest = document;
  for (let round = 0; round < mostRounds; round++) {
    const notes: DocumentProblem[] = [];
    const outcome = attempt(() => options.steps(rest, (note) => notes.push(note)));
    if ("document" in outcome) {
      const left = leftOut.map(({ problem: _, ...note }) => note);
      return { document: outcome.document, notes: [...left, ...notes], problems };
    }
    const next = withoutProblems(rest, outcome.problems, options);
    leftOut.push(...next.leftOut);
    problems.push(...next.problems);
    rest = next.document;
    if (next.isStuck || operationsOf(rest).length === 0) break;
  }
  throw new DocumentProblemError([...problems, ...new Set(leftOut.map(({ problem }) => problem))]);
}

function attempt(steps: () => Document): { document: Document } | { problems: readonly DocumentProblem[] } {
  try {
    return { document: steps() };
  } catch (error) {
    if (!(error instanceof DocumentProblemError)) throw error;
    return { problems: error.problems };
  }
}

interface Round {
  document: JsonObject;
  leftOut: LeftOut[];
  problems: DocumentProblem[];
  /** A problem could not be repaired. */
  isStuck: boolean;
}

function withoutProblems(
  document: JsonObject,
  found: readonly DocumentProblem[],
  { mayLeaveOut }: DegradeOptions,
): Round {
  const round: Round = { document, leftOut: [], problems: [], isStuck: false };
  for (const problem of found) {
    const operations = mayLeaveOut(problem) ? operationsAt(document, problem) : [];
    if (operations.length > 0) {
      round.leftOut.push(...operations.map(({ method, path }) => leaveOut(problem, `${method.toUpperCase()} ${path}`)));
      round.document = withoutOperations(round.document, operations);
      continue;
    }
    const repaired = repairDocument(round.document, problem);
    round.problems.push(problem);
    round.isStuck ||= repaired === round.document;
    round.document = repaired;
  }
  return round;
}

/** Why an operation was left out. */
interface LeftOut extends DocumentProblem {
  leftOut: string;
  problem: DocumentProblem;
}

function leaveOut(problem: DocumentProblem, route: string): LeftOut {
  const { rule, pointer, next } = problem;
  const exception = `{ rule: ${rule}, at: ${toJsonText(pointer)}, reason: … }`;
  return {
    ...problem,
    leftOut: route,
    problem,
    found: `${problem.found}; ${route} is left out`,
    next: `${next}\nOr do without the operation: add to \`lint\` in provider.yaml ${exception}`,
  };
}
