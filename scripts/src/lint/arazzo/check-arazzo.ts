import type { DocumentProblem } from "../../document/document-problem.ts";
import {
  isObject,
  type Json,
  type JsonObject,
  listAt,
  objectAt,
  pointer,
  textAt,
  toJsonText,
} from "../../document/json.ts";
import { locator } from "../../document/locate.ts";
import { nearest } from "../../document/nearest.ts";
import { type Document, eachOperation, type Operation } from "../../document/openapi.ts";
import type { Problem } from "../../document/problem.ts";
import type { Provider } from "../../provider/parse-provider.ts";
import { unknownOperation } from "../unknown-operation.ts";
import { checkExpressions } from "./check-expressions.ts";
import { parameterKey } from "./parameter-key.ts";
import { readLifecycle } from "./read-lifecycle.ts";

/**
 * Checks a provider's life cycle against its normalized document: unknown operations and parameters, missing required
 * parameters, expressions without a target, and secrets that would be printed. Redocly's linter does not check these.
 */
export function checkArazzo(provider: Provider, document: Document): Problem[] {
  const lifecycle = readLifecycle(provider);
  if (lifecycle === undefined) return [];
  const find = locator(lifecycle.text);
  const origin = { provider: provider.name, file: lifecycle.file, severity: "error" as const };
  const found = [
    ...checkSources(lifecycle.document, provider.name),
    ...listAt(lifecycle.document, "workflows").flatMap((workflow, i) =>
      isObject(workflow) ? checkWorkflow(workflow, pointer("workflows", i), document) : [],
    ),
  ];
  return found.map((problem) => ({ ...origin, ...problem, ...find(problem.pointer) }));
}

function checkSources(lifecycle: JsonObject, name: string): DocumentProblem[] {
  const sources = listAt(lifecycle, "sourceDescriptions");
  const [first] = sources;
  const right = isObject(first) && textAt(first, "name") === name && textAt(first, "url") === "openapi.yaml";
  if (right && sources.length === 1) return [];
  return [
    {
      pointer: "#/sourceDescriptions",
      rule: "arazzo-source",
      expected: `one source named \`${name}\` with the url \`openapi.yaml\``,
      found: toJsonText(sources),
      next: "List only the provider's own specification.",
    },
  ];
}

function checkWorkflow(workflow: JsonObject, at: string, document: Document): DocumentProblem[] {
  const operations = new Map([...eachOperation(document)].map(({ operation }) => [operation.operationId, operation]));
  const credentials = credentialKeys(document);
  const common = givenAt(listAt(workflow, "parameters"), `${at}/parameters`);
  const steps = listAt(workflow, "steps").flatMap((step, i) => {
    if (!isObject(step)) return [];
    const place = `${at}/steps/${i}`;
    const id = textAt(step, "operationId") ?? "";
    const operation = operations.get(id);
    if (operation === undefined)
      return [unknownOperation("arazzo-operation", id, `${place}/operationId`, [...operations.keys()])];
    return [
      ...checkParameters(
        operation,
        [...givenAt(listAt(step, "parameters"), `${place}/parameters`), ...common],
        credentials,
        place,
      ),
      ...checkBody(operation, objectAt(step, "requestBody"), place),
      ...checkStatus(step, place),
    ];
  });
  return [...steps, ...checkExpressions(workflow, at, credentials)];
}

/** The parameters that carry credentials: `header authorization`, `query token`. */
function credentialKeys(document: Document): string[] {
  const schemes = Object.values(document.components?.securitySchemes ?? {});
  return schemes.map((scheme) => (scheme.type === "apiKey" ? parameterKey(scheme) : "header authorization"));
}

function checkParameters(
  operation: Operation,
  given: Given[],
  credentials: string[],
  place: string,
): DocumentProblem[] {
  const known = (operation.parameters ?? []).map(parameterKey);
  const keys = given.map(({ key }) => key);
  const unknown = given
    .filter(({ key }) => !known.includes(key) && !credentials.includes(key))
    .map(({ key, at }) => noParameter(operation, key, known, at));
  const missing = (operation.parameters ?? [])
    .filter((parameter) => parameter.required === true && !keys.includes(parameterKey(parameter)))
    .map((parameter) => ({
      pointer: place,
      rule: "arazzo-parameter-missing",
      expected: `\`${parameter.name}\` (${parameter.in}), which \`${operation.operationId}\` requires`,
      found: keys.join(", ") || "no parameters",
      next: "Add the parameter to the step.",
    }));
  return [...unknown, ...missing];
}

/** A parameter of a step or its workflow (`path user_id`), with its place. */
interface Given {
  key: string;
  at: string;
}

function givenAt(parameters: Json[], at: string): Given[] {
  return parameters.map((parameter, i) => ({
    key: parameterKey(isObject(parameter) ? parameter : {}),
    at: `${at}/${i}`,
  }));
}

function checkBody(operation: Operation, body: JsonObject | undefined, place: string): DocumentProblem[] {
  const types = Object.keys(operation.requestBody?.content ?? {});
  const expected = `a request body of ${types.join(" or ")}, as \`${operation.operationId}\` expects`;
  if (body === undefined) {
    if (operation.requestBody?.required !== true) return [];
    return [{ pointer: place, rule: "arazzo-body", expected, found: "no request body", next: "Add one to the step." }];
  }
  const type = textAt(body, "contentType") ?? "";
  if (types.includes(type)) return [];
  const found = type === "" ? "a body without `contentType`" : `\`${type}\``;
  const wanted = types.length === 0 ? `no request body, since \`${operation.operationId}\` has none` : expected;
  return [{ pointer: `${place}/requestBody`, rule: "arazzo-body", expected: wanted, found, next: "Correct the step." }];
}

/** Without a status criterion, any declared status would pass, errors included. */
function checkStatus(step: JsonObject, place: string): DocumentProblem[] {
  const criteria = listAt(step, "successCriteria").filter(isObject);
  if (criteria.some((criterion) => /^\$statusCode\s*==/.test(textAt(criterion, "condition") ?? ""))) return [];
  return [
    {
      pointer: place,
      rule: "arazzo-status",
      expected: "a success criterion for the status, such as `$statusCode == 200`",
      found: criteria.length === 0 ? "no success criteria" : "none for the status",
      next: "Add a criterion for the expected status.",
    },
  ];
}

function noParameter({ operationId }: Operation, key: string, known: string[], at: string): DocumentProblem {
  const near = nearest(key, known, 1).map((name) => `Did you mean \`${name}\`?`);
  return {
    pointer: at,
    rule: "arazzo-parameter",
    expected: `a parameter of \`${operationId}\`: ${known.join(", ") || "it has none"}`,
    found: `\`${key}\``,
    next: near[0] ?? "Use a parameter name of openapi.yaml, or remove it.",
  };
}
