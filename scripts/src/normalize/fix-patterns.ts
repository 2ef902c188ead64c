import type { DocumentProblem, Note } from "../document/document-problem.ts";
import { type JsonObject, omit, textAt } from "../document/json.ts";
import { pointerOf, rewrite, type Trail } from "../document/walk.ts";
import { patternProblem } from "./pattern-problem.ts";

/** Drops patterns that no client can use, each with a note. The server still checks them. */
export function fixPatterns(document: JsonObject, note: Note): JsonObject {
  const problems = new Map<string, string | undefined>();
  const problemWith = (pattern: string) => {
    if (!problems.has(pattern)) problems.set(pattern, patternProblem(pattern));
    return problems.get(pattern);
  };
  return rewrite(document, (object, kind, trail, into) => {
    const pattern = kind === "schema" ? textAt(object, "pattern") : undefined;
    const problem = pattern === undefined ? undefined : problemWith(pattern);
    if (problem === undefined) return into(object);
    note(unreadable(problem, { up: trail, key: "pattern" }));
    return into(omit(object, "pattern"));
  });
}

function unreadable(found: string, trail: Trail): DocumentProblem {
  return {
    rule: "pattern",
    pointer: pointerOf(trail),
    expected:
      "an ECMA-262 regular expression that is valid with the `u` flag, as JSON Schema requires, and does not backtrack exponentially",
    found: `${found}; the client does not check it`,
    next: "Rewrite the pattern for JavaScript in overlay.yaml, or remove it there.",
  };
}
