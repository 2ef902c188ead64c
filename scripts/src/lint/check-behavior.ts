import type { DocumentProblem } from "../document/document-problem.ts";
import { isObject, type JsonObject, listAt, objectAt, pointer, textAt } from "../document/json.ts";
import { locator } from "../document/locate.ts";
import { type Document, eachOperation, type Operation } from "../document/openapi.ts";
import type { Problem } from "../document/problem.ts";
import type { Provider } from "../provider/parse-provider.ts";
import { unknownOperation } from "./unknown-operation.ts";

/** Checks that the rules of a provider's sandbox name operations of its normalized document, and statuses that they declare. */
export function checkBehavior({ name, folder, behavior, files }: Provider, document: Document): Problem[] {
  if (behavior === undefined) return [];
  const operations = new Map([...eachOperation(document)].map(({ operation }) => [operation.operationId, operation]));
  const find = locator(files.get("behavior.yaml") ?? "");
  const origin = { provider: name, file: `${folder}/behavior.yaml`, severity: "error" as const };
  const unknown = (id: string, at: string) => unknownOperation("behavior-operation", id, at, [...operations.keys()]);
  const steps = listAt(behavior, "erasure").flatMap((step, i) => {
    const id = isObject(step) ? (textAt(step, "operation") ?? "") : "";
    return operations.has(id) ? [] : [unknown(id, pointer("erasure", i, "operation"))];
  });
  const described = Object.entries(objectAt(behavior, "operations") ?? {}).flatMap(([id, its]) => {
    const operation = operations.get(id);
    const at = pointer("operations", id);
    return operation ? checkStatuses(operation, its as JsonObject, at) : [unknown(id, at)];
  });
  return [...steps, ...described].map((problem) => ({ ...origin, ...problem, ...find(problem.pointer) }));
}

function checkStatuses({ operationId, responses }: Operation, its: JsonObject, at: string): DocumentProblem[] {
  const declared = Object.keys(responses);
  const isDeclared = (status: string): boolean =>
    declared.includes(status) || declared.includes(`${status[0]}XX`) || declared.includes("default");
  return listAt(its, "rules").flatMap((rule, i): DocumentProblem[] => {
    const status = String(isObject(rule) ? rule.status : "");
    if (isDeclared(status)) return [];
    return [
      {
        pointer: `${at}/rules/${i}/status`,
        rule: "behavior-status",
        expected: `a status that \`${operationId}\` declares: ${declared.join(", ")}`,
        found: status,
        next: "Declare it in the specification with its evidence, or use another status.",
      },
    ];
  });
}
