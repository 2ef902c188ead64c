import { eachOperation } from "../../document/openapi.ts";
import type { DocumentRule } from "./document-rule.ts";

/** What an operation needs is said by the operation. */
export const securityInlined: DocumentRule = (document) => {
  if (!Object.hasOwn(document, "security")) return [];
  const [first] = eachOperation(document);
  return [
    {
      pointer: "#/security",
      expected: "`security` on each operation",
      found: `\`security\` on the document${first === undefined ? "" : `, over ${first.pointer}`}`,
      next: "Run `node run.mjs spec normalize`.",
    },
  ];
};
