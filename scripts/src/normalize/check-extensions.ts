import { type DocumentProblem, failOnDocumentProblems } from "../document/document-problem.ts";
import type { JsonObject } from "../document/json.ts";
import type { Kind } from "../document/kinds.ts";
import { shape } from "../document/shape.ts";
import { pointerOf, type Trail, walk } from "../document/walk.ts";

const kindsOf = (key: string) => (Object.keys(shape) as Kind[]).filter((kind) => Object.hasOwn(shape[kind], key));

/** Checks that our extensions are where they have a meaning. Elsewhere they would be dropped silently. */
export function checkExtensions(document: JsonObject): void {
  const problems: DocumentProblem[] = [];
  walk(document, (object, kind, trail) => {
    for (const key of Object.keys(object)) {
      if (key.startsWith("x-purge-") && !Object.hasOwn(shape[kind], key)) problems.push(misplaced(key, kind, trail));
    }
  });
  failOnDocumentProblems(problems);
}

function misplaced(key: string, kind: Kind, trail: Trail | undefined): DocumentProblem {
  const kinds = kindsOf(key);
  return {
    rule: "extension-place",
    pointer: pointerOf({ up: trail, key }),
    expected:
      kinds.length === 0 ? "one of the extensions that CONTRIBUTING.md lists" : `\`${key}\` on: ${kinds.join(", ")}`,
    found: `\`${key}\` on: ${kind}`,
    next: "Move or remove it in overlay.yaml.",
  };
}
