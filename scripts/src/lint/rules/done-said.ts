import { eachOperation } from "../../document/openapi.ts";
import type { DocumentRule } from "./document-rule.ts";

/** Every success with a body of a DELETE or idempotent operation declares which body means done. */
export const doneSaid: DocumentRule = (document) =>
  [...eachOperation(document)]
    .filter(({ method, operation }) => method === "delete" || operation["x-purge-idempotent"] === true)
    .flatMap(({ operation, pointer: at }) =>
      Object.entries(operation.responses ?? {})
        .filter(([status, { content, "x-purge-done": done }]) => /^2/.test(status) && content && done === undefined)
        .map(([status]) => ({
          pointer: `${at}/responses/${status}`,
          expected: "`x-purge-done`, since the body of this response could say that it was not done",
          found: "nothing",
          next: "Add to the response in overlay.yaml: x-purge-done: { pointer: /success, equals: true }, or: x-purge-done: any.",
        })),
    );
