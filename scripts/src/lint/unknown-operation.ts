import type { DocumentProblem } from "../document/document-problem.ts";
import { nearestOperations } from "../document/nearest.ts";

/** The problem of a file beside the specification that names an operation which the specification doesn't have. */
export function unknownOperation(rule: string, id: string, at: string, known: readonly string[]): DocumentProblem {
  const near = nearestOperations(id, known, 1).map((name) => `Did you mean \`${name}\`?`);
  return {
    pointer: at,
    rule,
    expected: `an operationId of the specification: ${known.join(", ")}`,
    found: id === "" ? "none" : `\`${id}\``,
    next: near[0] ?? "Use an operationId of openapi.yaml.",
  };
}
