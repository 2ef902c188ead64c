import { eachOperation } from "../../openapi.ts";
import type { Check } from "../check.ts";

/** A request body is written in one way. */
export const oneRequestMediaType: Check = (document) =>
  [...eachOperation(document)].flatMap(({ operation, pointer: at }) => {
    const media = Object.keys(operation.requestBody?.content ?? {});
    if (operation.requestBody === undefined || media.length === 1) return [];
    return [
      {
        pointer: `${at}/requestBody/content`,
        expected: "one media type",
        found: media.join(", ") || "none",
        next: "Run `pnpm spec normalize`, or remove the others in overlay.yaml.",
      },
    ];
  });
