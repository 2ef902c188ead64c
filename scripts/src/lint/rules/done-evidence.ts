import { equalJson, type Json, type JsonObject } from "../../document/json.ts";
import { eachOperation } from "../../document/openapi.ts";
import { impliedDone } from "../../normalize/derive-done.ts";
import type { DocumentRule } from "./document-rule.ts";

/** What is not implied by the schema of a success has evidence: a wrong `x-purge-done` makes a failure look like success. */
export const doneEvidence: DocumentRule = (document) =>
  [...eachOperation(document)].flatMap(({ operation, pointer: at }) =>
    Object.entries(operation.responses ?? {})
      .filter(([, response]) => {
        const { "x-purge-done": done, "x-purge-evidence": evidence = operation["x-purge-evidence"] } = response;
        if (done === undefined || evidence !== undefined) return false;
        const implied = impliedDone(response as unknown as JsonObject, document as unknown as JsonObject);
        return implied === undefined || !equalJson(implied, done as Json);
      })
      .map(([status]) => ({
        pointer: `${at}/responses/${status}/x-purge-done`,
        expected: "`x-purge-evidence` beside `x-purge-done`, since the schema does not imply what done means",
        found: "none",
        next: "Add to the response in overlay.yaml: x-purge-evidence: { grade: documented, source: where the vendor says so, date: 2026-01-31 }.",
      })),
  );
