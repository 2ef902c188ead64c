import { eachOperation } from "../../openapi.ts";
import type { Check } from "../check.ts";

/** What an operation needs is said by the operation. */
export const ownSecurityOnly: Check = (document) => {
  if (!Object.hasOwn(document, "security")) return [];
  const [first] = eachOperation(document);
  return [
    {
      pointer: "#/security",
      expected: "`security` on each operation",
      found: `\`security\` on the document${first === undefined ? "" : `, over ${first.pointer}`}`,
      next: "Run `pnpm spec normalize`.",
    },
  ];
};
