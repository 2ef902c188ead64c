import { eachOperation } from "../../document/openapi.ts";
import type { DocumentRule } from "./document-rule.ts";

/** A request body is written in one way. */
export const oneRequestMediaType: DocumentRule = (document) =>
  [...eachOperation(document)].flatMap(({ operation, pointer: at }) => {
    const media = Object.keys(operation.requestBody?.content ?? {});
    if (operation.requestBody === undefined || media.length === 1) return [];
    return [
      {
        pointer: `${at}/requestBody/content`,
        expected: "one media type",
        found: media.join(", ") || "none",
        next: "Run `node run.mjs spec normalize`, or remove the others in overlay.yaml.",
      },
    ];
  });
