import { toJsonText } from "../../document/json.ts";
import { schemaName } from "../../document/schema-name.ts";
import { pointerOf, walk } from "../../document/walk.ts";
import type { DocumentRule } from "./document-rule.ts";

/** Only schemas are referenced, and only schemas of the document itself; everything else is inlined. */
export const localRefs: DocumentRule = (document) => {
  const problems: ReturnType<DocumentRule> = [];
  walk(document, (object, kind, trail) => {
    const ref = object.$ref;
    if (ref === undefined) return;
    const name = schemaName(ref);
    const isThere = name !== undefined && Object.hasOwn(document.components?.schemas ?? {}, name);
    if (kind === "schema" && isThere) return;
    problems.push({
      pointer: pointerOf({ up: trail, key: "$ref" }),
      expected: kind === "schema" ? "a reference to a schema of this document" : `the ${kind} itself`,
      found: toJsonText(ref),
      next: "Run `node run.mjs spec normalize`.",
    });
  });
  return problems;
};
