import type { DocumentProblem } from "../document/document-problem.ts";
import { isObject, type Json, type JsonObject, listAt, objectAt, pointer, textAt } from "../document/json.ts";
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
    return operation ? checkStatuses(operation, listAt(its as JsonObject, "rules"), `${at}/rules`) : [unknown(id, at)];
  });
  const denied = objectAt(behavior, "denied");
  const denials = denied ? [...operations.values()].flatMap((one) => checkStatus(one, denied, "#/denied")) : [];
  return [...steps, ...described, ...denials].map((problem) => ({ ...origin, ...problem, ...find(problem.pointer) }));
}

function checkStatuses(operation: Operation, rules: readonly Json[], at: string): DocumentProblem[] {
  return rules.filter(isObject).flatMap((rule, i) => checkStatus(operation, rule, `${at}/${i}`));
}

function checkStatus({ operationId, responses }: Operation, rule: JsonObject, at: string): DocumentProblem[] {
  const declared = Object.keys(responses);
  const status = String(rule.status);
  if ([status, `${status[0]}XX`, "default"].some((one) => declared.includes(one))) return [];
  return [
    {
      pointer: `${at}/status`,
      rule: "behavior-status",
      expected: `a status that \`${operationId}\` declares: ${declared.join(", ")}`,
      found: status,
      next: "Declare it in the specification with its evidence, or use another status.",
    },
  ];
}
