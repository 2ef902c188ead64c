import { shape } from "../../normalize/shape.ts";
import { pointerOf, walk } from "../../normalize/walk.ts";
import type { Check } from "../check.ts";

/** No extension but the closed list's, each where it means something. */
export const onlyOurExtensions: Check = (document) => {
  const findings: ReturnType<Check> = [];
  walk(document, (object, kind, trail) => {
    const others = Object.keys(object).filter((key) => key.startsWith("x-") && !Object.hasOwn(shape[kind], key));
    for (const key of others) {
      findings.push({
        pointer: pointerOf({ up: trail, key }),
        expected: "only extensions that CONTRIBUTING.md lists, where it lists them",
        found: `\`${key}\` on: ${kind}`,
        next: "Run `pnpm spec normalize`, or move it in overlay.yaml.",
      });
    }
  });
  return findings;
};
