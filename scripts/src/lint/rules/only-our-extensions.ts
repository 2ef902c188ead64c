import { shape } from "../../document/shape.ts";
import { pointerOf, walk } from "../../document/walk.ts";
import type { DocumentRule } from "./document-rule.ts";

/** No extension but the closed list's, each where it means something. */
export const onlyOurExtensions: DocumentRule = (document) => {
  const problems: ReturnType<DocumentRule> = [];
  walk(document, (object, kind, trail) => {
    const others = Object.keys(object).filter((key) => key.startsWith("x-") && !Object.hasOwn(shape[kind], key));
    for (const key of others) {
      problems.push({
        pointer: pointerOf({ up: trail, key }),
        expected: "only extensions that CONTRIBUTING.md lists, where it lists them",
        found: `\`${key}\` on: ${kind}`,
        next: "Run `node run.mjs spec normalize`, or move it in overlay.yaml.",
      });
    }
  });
  return problems;
};
