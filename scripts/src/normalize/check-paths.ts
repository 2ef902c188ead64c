import { type DocumentProblem, failOnDocumentProblems } from "../document/document-problem.ts";
import { isObject, type JsonObject, listAt, objectAt, own, pointer, textAt } from "../document/json.ts";
import { nearest } from "../document/nearest.ts";
import { methods } from "../document/openapi.ts";
import { operationsOf } from "../document/operations.ts";
import { templateNames } from "../document/template-names.ts";

/** Sees to it that there are paths, that they are path templates, and that no two mean the same. */
export function checkPaths(document: JsonObject): void {
  const paths = objectAt(document, "paths") ?? {};
  const known = [...members, ...(textAt(document, "openapi")?.startsWith("3.2") ? ofThreeTwo : [])];
  const problems = Object.entries(paths).flatMap(([path, item]) => [
    ...faultsOfPath(path),
    ...(isObject(item) ? faultsOfItem(path, item, known) : []),
  ]);
  if (operationsOf(document).length === 0 && problems.length === 0) {
    const next = "Take the vendor's whole file, or add the operations in overlay.yaml.";
    problems.push({ rule: "paths-empty", pointer: "#/paths", expected: "at least one operation", found: "none", next });
  }
  failOnDocumentProblems([...problems, ...alikePaths(Object.keys(paths))]);
}

function faultsOfPath(path: string): DocumentProblem[] {
  const fault = (expected: string, found: string): DocumentProblem => ({
    rule: "path-template",
    pointer: pointer("paths", path),
    expected,
    found,
    next: "In overlay.yaml, copy the path item to a path that is written so, and remove this one.",
  });
  const names = templateNames(path);
  const [again] = names.filter((name, index) => names.indexOf(name) !== index);
  const bare = path.replaceAll(/\{[^{}]*\}/g, "");
  if (!path.startsWith("/")) return [fault("a path that begins with `/`", JSON.stringify(path))];
  if (/[?#]/.test(bare)) return [fault("a path without query and fragment", JSON.stringify(path))];
  if (/[{}]/.test(bare) || names.includes("")) return [fault("each parameter as `{name}`", JSON.stringify(path))];
  if (/[\s\\\p{Cc}]/u.test(bare)) return [fault("no spaces or backslashes in a path", JSON.stringify(path))];
  if (bare.split("/").some((segment) => segment === "." || segment === "..")) {
    return [fault("no `.` or `..` segments", JSON.stringify(path))];
  }
  return again === undefined ? [] : [fault("each parameter once", `\`{${again}}\` twice`)];
}

const members: readonly string[] = [...methods, "$ref", "summary", "description", "servers", "parameters"];
/** Refused with words of its own when the document is upgraded. */
const ofThreeTwo = ["query", "additionalOperations"];

// Nothing reads another member: an operation under a method that is misspelt would be lost without a word.
function faultsOfItem(path: string, item: JsonObject, known: readonly string[]): DocumentProblem[] {
  const trace: DocumentProblem = {
    rule: "path-item",
    pointer: pointer("paths", path, "trace"),
    expected: "a method that fetch sends",
    found: "`trace`",
    next: "Remove it in overlay.yaml, or leave the operation out of `keep`.",
  };
  const strange = Object.keys(item)
    .filter((key) => !key.startsWith("x-") && !known.includes(key))
    .map((key) => {
      const [near] = nearest(key, methods, 1);
      return {
        rule: "path-item",
        pointer: pointer("paths", path, key),
        expected: `a method (${methods.join(", ")}) or what all operations of the path share`,
        found: `\`${key}\`${near === undefined ? "" : ` (did you mean \`${near}\`?)`}`,
        next: "Move or remove it in overlay.yaml.",
      };
    });
  return Object.hasOwn(item, "trace") ? [trace, ...strange] : strange;
}

function alikePaths(paths: readonly string[]): DocumentProblem[] {
  const seen = new Map<string, string>();
  return paths.flatMap((path): DocumentProblem[] => {
    const alike = path.replaceAll(/\{[^{}]*\}/g, "{}");
    const other = seen.get(alike);
    if (other === undefined) seen.set(alike, path);
    if (other === undefined) return [];
    return [
      {
        rule: "paths-alike",
        pointer: pointer("paths", path),
        expected: "paths that differ in more than the names of their parameters",
        found: `\`${path}\` beside \`${other}\``,
        next: "In overlay.yaml, move the operations under one of the two and remove the other.",
      },
    ];
  });
}

/** Sees to it that each parameter in a path is declared, and each declared one is in the path. Needs own parameters. */
export function checkPathParameters(document: JsonObject): void {
  const problems = operationsOf(document).flatMap(({ path, operation, pointer: at }) => {
    const declared = listAt(operation, "parameters")
      .filter(isObject)
      .filter((parameter) => own(parameter, "in") === "path")
      .map((parameter) => textAt(parameter, "name") ?? "");
    const named = templateNames(path);
    const missing = named.filter((name) => !declared.includes(name));
    const unused = declared.filter((name) => !named.includes(name));
    return [...missing.map((name) => undeclared(name, at)), ...unused.map((name) => unusedIn(name, path, at))];
  });
  failOnDocumentProblems(problems);
}

function undeclared(name: string, at: string): DocumentProblem {
  return {
    rule: "path-parameter-undeclared",
    pointer: `${at}/parameters`,
    expected: `a declaration of \`{${name}}\`, which stands in the path`,
    found: "none",
    next: `Add to overlay.yaml: update: { parameters: [{ name: ${name}, in: path, required: true, schema: { type: string } }] }`,
  };
}

function unusedIn(name: string, path: string, at: string): DocumentProblem {
  return {
    rule: "path-parameter-unused",
    pointer: `${at}/parameters`,
    expected: `\`{${name}}\` in the path, as it is declared \`in: path\``,
    found: `\`${path}\``,
    next: "Correct the parameter's name or place in overlay.yaml, or remove it.",
  };
}
