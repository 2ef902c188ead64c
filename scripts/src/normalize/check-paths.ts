import { type DocumentProblem, failOnDocumentProblems, ignoreNote, type Note } from "../document/document-problem.ts";
import { isObject, type JsonObject, objectAt, own, pointer, textAt, toJsonText } from "../document/json.ts";
import { nearest } from "../document/nearest.ts";
import { methods } from "../document/openapi.ts";
import { operationsOf } from "../document/operations.ts";
import { templateNames } from "../document/template-names.ts";

/** Checks that there are operations and that paths are path templates. Notes members that are never read. */
export function checkPaths(document: JsonObject, note: Note = ignoreNote): void {
  const paths = objectAt(document, "paths") ?? {};
  const known = [...members, ...(textAt(document, "openapi")?.startsWith("3.2") ? ofThreeTwo : [])];
  const problems = Object.keys(paths).flatMap(problemsOfPath);
  for (const [path, item] of Object.entries(paths)) {
    if (!isObject(item)) continue;
    if (Object.hasOwn(item, "trace")) problems.push(trace(path));
    for (const strange of strangeMembers(path, item, known)) note(strange);
  }
  for (const strange of strangeStatuses(document)) note(strange);
  if (operationsOf(document).length === 0 && problems.length === 0) {
    const next = "Take the vendor's whole file, or add the operations in overlay.yaml.";
    const found = isObject(own(document, "webhooks") ?? null) ? "webhooks alone, which the vendor calls" : "none";
    problems.push({ rule: "paths-empty", pointer: "#/paths", expected: "at least one operation", found, next });
  }
  failOnDocumentProblems(problems);
}

function problemsOfPath(path: string): DocumentProblem[] {
  const problem = (expected: string, found: string): DocumentProblem => ({
    rule: "path-template",
    pointer: pointer("paths", path),
    expected,
    found,
    next: "In overlay.yaml, copy the path item to a valid path and remove this one.",
  });
  const names = templateNames(path);
  const [again] = names.filter((name, index) => names.indexOf(name) !== index);
  const bare = path.replaceAll(/\{[^{}]*\}/g, "");
  if (!path.startsWith("/")) return [problem("a path that begins with `/`", toJsonText(path))];
  if (/[?#]/.test(bare)) return [problem("a path without query and fragment", toJsonText(path))];
  if (/[{}]/.test(bare) || names.includes("")) return [problem("each parameter as `{name}`", toJsonText(path))];
  if (/[\s\\\p{Cc}]/u.test(bare)) return [problem("no spaces or backslashes in a path", toJsonText(path))];
  if (path.split("/").some((segment) => segment === "." || segment === "..")) {
    return [problem("no `.` or `..` segments", toJsonText(path))];
  }
  return again === undefined ? [] : [problem("each parameter once", `\`{${again}}\` twice`)];
}

// A response under another key would never be matched.
function strangeStatuses(document: JsonObject): DocumentProblem[] {
  return operationsOf(document).flatMap(({ operation, pointer: at }) =>
    Object.keys(objectAt(operation, "responses") ?? {})
      .filter((status) => !/^([1-5](\d\d|xx)|default|x-.*)$/i.test(status))
      .map((status) => ({
        rule: "status",
        pointer: `${at}${pointer("responses", status).slice(1)}`,
        expected: "a status (404), a class of statuses (4XX) or `default`",
        found: `\`${status}\`, which no response has`,
        next: "Correct or remove it in overlay.yaml.",
      })),
  );
}

const members: readonly string[] = [...methods, "$ref", "summary", "description", "servers", "parameters"];
/** Has its own problem when the document is upgraded. */
const ofThreeTwo = ["query", "additionalOperations"];

function trace(path: string): DocumentProblem {
  return {
    rule: "path-item",
    pointer: pointer("paths", path, "trace"),
    expected: "a method that fetch sends",
    found: "`trace`",
    next: "Remove it in overlay.yaml, or leave the operation out of `keep`.",
  };
}

// Other members are never read, so an operation under a misspelt method would be lost silently.
function strangeMembers(path: string, item: JsonObject, known: readonly string[]): DocumentProblem[] {
  return Object.keys(item)
    .filter((key) => !key.startsWith("x-") && !known.includes(key))
    .map((key) => {
      const [near] = nearest(key, methods, 1);
      return {
        rule: "path-item",
        pointer: pointer("paths", path, key),
        expected: `a method (${methods.join(", ")}) or a field that all operations of the path share`,
        found: `\`${key}\`${near === undefined ? "" : ` (did you mean \`${near}\`?)`}, which is never read`,
        next: "Move or remove it in overlay.yaml.",
      };
    });
}
