import type { DocumentProblem, Note } from "../document/document-problem.ts";
import { type JsonObject, omit, textAt } from "../document/json.ts";
import { pointerOf, rewrite, type Trail } from "../document/walk.ts";
import { patternFault } from "./pattern-fault.ts";

/** Drops the patterns that no client can use, each with a note: the server still checks them. */
export function fixPatterns(document: JsonObject, note: Note): JsonObject {
  const faults = new Map<string, string | undefined>();
  const faultOf = (pattern: string) => {
    if (!faults.has(pattern)) faults.set(pattern, patternFault(pattern));
    return faults.get(pattern);
  };
  return rewrite(document, (object, kind, trail, into) => {
    const pattern = kind === "schema" ? textAt(object, "pattern") : undefined;
    const fault = pattern === undefined ? undefined : faultOf(pattern);
    if (fault === undefined) return into(object);
    note(unreadable(fault, { up: trail, key: "pattern" }));
    return into(omit(object, "pattern"));
  });
}

function unreadable(found: string, trail: Trail): DocumentProblem {
  return {
    rule: "pattern",
    pointer: pointerOf(trail),
    expected: "a regular expression of ECMA-262 with the `u` flag, as JSON Schema asks, whose time does not explode",
    found: `${found}; the client does without`,
    next: "Write the pattern for JavaScript in overlay.yaml, or remove it there.",
  };
}
