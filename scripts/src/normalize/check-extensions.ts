import type { JsonObject } from "../json.ts";
import { type Finding, failOnFindings } from "./finding.ts";
import { type Kind, shape } from "./shape.ts";
import { pointerOf, type Trail, walk } from "./walk.ts";

const kindsOf = (key: string) => (Object.keys(shape) as Kind[]).filter((kind) => Object.hasOwn(shape[kind], key));

/** Sees to it that our extensions stand where they mean something; elsewhere they would be dropped without a word. */
export function checkExtensions(document: JsonObject): void {
  const findings: Finding[] = [];
  walk(document, (object, kind, trail) => {
    for (const key of Object.keys(object)) {
      if (key.startsWith("x-purge-") && !Object.hasOwn(shape[kind], key)) findings.push(misplaced(key, kind, trail));
    }
  });
  failOnFindings(findings);
}

function misplaced(key: string, kind: Kind, trail: Trail | undefined): Finding {
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
