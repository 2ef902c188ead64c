import { pointer } from "../../document/json.ts";
import { methods } from "../../document/openapi.ts";
import type { DocumentRule } from "./document-rule.ts";

/** A path item holds operations and nothing that they would share. */
export const parametersInlined: DocumentRule = (document) =>
  Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.keys(item)
      .filter((key) => !(methods as readonly string[]).includes(key))
      .map((key) => ({
        pointer: pointer("paths", path, key),
        expected: "operations alone, each with its own parameters and summary",
        found: `\`${key}\``,
        next: "Run `node run.mjs spec normalize`.",
      })),
  );
