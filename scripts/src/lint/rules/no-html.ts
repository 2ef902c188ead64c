import { shape } from "../../normalize/shape.ts";
import { hasHtml } from "../../normalize/to-common-mark.ts";
import { pointerOf, walk } from "../../normalize/walk.ts";
import type { Check } from "../check.ts";

/** Texts are CommonMark without HTML. */
export const noHtml: Check = (document) => {
  const findings: ReturnType<Check> = [];
  walk(document, (object, kind, trail) => {
    for (const [key, value] of Object.entries(object)) {
      const slot = Object.hasOwn(shape[kind], key) ? shape[kind][key] : undefined;
      if ((slot !== "text" && slot !== "line") || typeof value !== "string" || !hasHtml(value)) continue;
      findings.push({
        pointer: pointerOf({ up: trail, key }),
        expected: "CommonMark without HTML",
        found: /<[^>]*>?/.exec(value)?.[0] ?? "HTML",
        next: "Run `pnpm spec normalize`, or write the text anew in overlay.yaml.",
      });
    }
  });
  return findings;
};
