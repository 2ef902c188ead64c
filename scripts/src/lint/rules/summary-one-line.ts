import { toJsonText } from "../../document/json.ts";
import { eachOperation } from "../../document/openapi.ts";
import type { DocumentRule } from "./document-rule.ts";

/** A summary is one line, which the client's documentation begins with. */
export const summaryOneLine: DocumentRule = (document) =>
  [...eachOperation(document)].flatMap(({ operation: { summary }, pointer: at }) => {
    if (typeof summary === "string" && summary.trim() !== "" && !/[\r\n]/.test(summary)) return [];
    return [
      {
        pointer: `${at}/summary`,
        expected: "a summary on one line",
        found: toJsonText(summary ?? null),
        next: "Run `node run.mjs spec normalize`, or write one in overlay.yaml.",
      },
    ];
  });
