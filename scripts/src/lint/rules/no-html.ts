import { shape } from "../../document/shape.ts";
import { hasHtml } from "../../document/to-common-mark.ts";
import { pointerOf, walk } from "../../document/walk.ts";
import type { DocumentRule } from "./document-rule.ts";

/** Texts are CommonMark without HTML. */
export const noHtml: DocumentRule = (document) => {
  const problems: ReturnType<DocumentRule> = [];
  walk(document, (object, kind, trail) => {
    for (const [key, value] of Object.entries(object)) {
      const slot = Object.hasOwn(shape[kind], key) ? shape[kind][key] : undefined;
      if ((slot !== "text" && slot !== "line") || typeof value !== "string" || !hasHtml(value)) continue;
      problems.push({
        pointer: pointerOf({ up: trail, key }),
        expected: "CommonMark without HTML",
        found: /<[^>]*>?/.exec(value)?.[0] ?? "HTML",
        next: "Run `node run.mjs spec normalize`, or write the text anew in overlay.yaml.",
      });
    }
  });
  return problems;
};
