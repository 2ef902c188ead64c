import { toJsonText } from "../../document/json.ts";
import { normalizedVersion } from "../../document/normalized-version.ts";
import type { DocumentRule } from "./document-rule.ts";

/** The document is written in the one version that later steps read. */
export const inOneVersion: DocumentRule = ({ openapi }) =>
  openapi === normalizedVersion
    ? []
    : [
        {
          pointer: "#/openapi",
          expected: normalizedVersion,
          found: toJsonText(openapi),
          next: "Run `node run.mjs spec normalize`.",
        },
      ];
