import { pointerTokens } from "../../json.ts";
import { pointerOf, walk } from "../../normalize/walk.ts";
import type { Check } from "../check.ts";

/** References lead from schemas to components of the document itself; everything else is in place. */
export const localRefs: Check = (document) => {
  const findings: ReturnType<Check> = [];
  walk(document, (object, kind, trail) => {
    const ref = object.$ref;
    if (ref === undefined) return;
    const isLocal = typeof ref === "string" && /^#\/components\/schemas\/[^/]+$/.test(ref);
    const name = isLocal ? pointerTokens(ref)[2] : undefined;
    const isThere = name !== undefined && Object.hasOwn(document.components?.schemas ?? {}, name);
    if (kind === "schema" && isThere) return;
    findings.push({
      pointer: pointerOf({ up: trail, key: "$ref" }),
      expected: kind === "schema" ? "a reference to a schema of this document" : `the ${kind} itself`,
      found: JSON.stringify(ref),
      next: "Run `pnpm spec normalize`.",
    });
  });
  return findings;
};
