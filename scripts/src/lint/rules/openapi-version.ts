import { openapiVersion } from "../../normalize/openapi-version.ts";
import type { Check } from "../check.ts";

/** The document is written in the one version that later steps read. */
export const inOneVersion: Check = ({ openapi }) =>
  openapi === openapiVersion
    ? []
    : [
        {
          pointer: "#/openapi",
          expected: openapiVersion,
          found: JSON.stringify(openapi),
          next: "Run `pnpm spec normalize`.",
        },
      ];
