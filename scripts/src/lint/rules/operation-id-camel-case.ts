import { toJsonText } from "../../document/json.ts";
import { eachOperation } from "../../document/openapi.ts";
import { clientMembers } from "../../document/reserved-names.ts";
import type { DocumentRule } from "./document-rule.ts";

/** An operationId can be a method of the client. */
export const operationIdCamelCase: DocumentRule = (document) =>
  [...eachOperation(document)].flatMap(({ operation: { operationId }, pointer: at }) => {
    const isName = /^[a-z][A-Za-z0-9]*$/.test(operationId ?? "") && !clientMembers.has(operationId);
    if (isName) return [];
    return [
      {
        pointer: `${at}/operationId`,
        expected: "a camelCase name that no client has already",
        found: toJsonText(operationId ?? null),
        next: "Run `node run.mjs spec normalize`, or name the operation in overlay.yaml.",
      },
    ];
  });
