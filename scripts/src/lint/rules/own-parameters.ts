import { pointer } from "../../json.ts";
import { methods } from "../../openapi.ts";
import type { Check } from "../check.ts";

/** A path item holds operations and nothing that they would share. */
export const ownParametersOnly: Check = (document) =>
  Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.keys(item)
      .filter((key) => !(methods as readonly string[]).includes(key))
      .map((key) => ({
        pointer: pointer("paths", path, key),
        expected: "operations alone, each with its own parameters and summary",
        found: `\`${key}\``,
        next: "Run `pnpm spec normalize`.",
      })),
  );
