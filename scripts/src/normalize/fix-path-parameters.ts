import type { DocumentProblem, Note } from "../document/document-problem.ts";
import { isObject, type Json, type JsonObject, listAt, omit, own, textAt } from "../document/json.ts";
import { mapOperations } from "../document/operations.ts";
import { templateNames } from "../document/template-names.ts";

/**
 * Makes each operation's path parameters match its path: an undeclared one becomes a string, and a declared one that is
 * not in the path is removed. Needs each operation's own list.
 */
export function fixPathParameters(document: JsonObject, note: Note): JsonObject {
  return mapOperations(document, ({ path, operation, pointer: at }) => {
    const given = listAt(operation, "parameters").filter(isObject);
    const named = templateNames(path);
    const isStray = (parameter: JsonObject) => isInPath(parameter) && !named.includes(textAt(parameter, "name") ?? "");
    const declared = given.filter(isInPath).map((parameter) => textAt(parameter, "name"));
    const missing = named.filter((name) => !declared.includes(name));
    const stray = given.filter(isStray);
    if (missing.length === 0 && stray.length === 0) return operation;
    for (const name of missing) note(undeclared(name, at));
    for (const parameter of stray) note(unused(textAt(parameter, "name") ?? "", path, at));
    const parameters = inOrder([...given.filter((parameter) => !isStray(parameter)), ...missing.map(declare)], named);
    return parameters.length === 0 ? omit(operation, "parameters") : { ...operation, parameters };
  });
}

function isInPath(parameter: JsonObject): boolean {
  return own(parameter, "in") === "path";
}

function declare(name: string): JsonObject {
  return { name, in: "path", required: true, schema: { type: "string" } };
}

function inOrder(parameters: readonly JsonObject[], named: readonly string[]): Json[] {
  const rank = (parameter: JsonObject) =>
    isInPath(parameter) ? named.indexOf(textAt(parameter, "name") ?? "") : named.length;
  return parameters.toSorted((a, b) => rank(a) - rank(b));
}

function undeclared(name: string, at: string): DocumentProblem {
  return {
    rule: "path-parameter-undeclared",
    severity: "warning",
    pointer: `${at}/parameters`,
    expected: `a declaration of \`{${name}}\`, which is in the path`,
    found: "none; it is treated as a string",
    next: `To declare more, add to overlay.yaml: update: { parameters: [{ name: ${name}, in: path, required: true, schema: { type: string } }] }`,
  };
}

function unused(name: string, path: string, at: string): DocumentProblem {
  return {
    rule: "path-parameter-unused",
    severity: "warning",
    pointer: `${at}/parameters`,
    expected: `\`{${name}}\` in the path, as it is declared \`in: path\``,
    found: `\`${path}\`; the client has no such parameter`,
    next: "Correct the parameter's name or place in overlay.yaml, or remove it.",
  };
}
