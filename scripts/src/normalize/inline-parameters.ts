import { type DocumentProblem, failOnDocumentProblems, ignoreNote, type Note } from "../document/document-problem.ts";
import {
  isObject,
  type Json,
  type JsonObject,
  listAt,
  objectAt,
  omit,
  own,
  pointer,
  textAt,
  toJsonText,
} from "../document/json.ts";
import { methods } from "../document/openapi.ts";
import { templateNames } from "../document/template-names.ts";

/** Header parameters that the standard says are ignored (OpenAPI 3.1, Parameter Object, `name`). */
const ignored = new Set(["accept", "content-type", "authorization"]);

/**
 * Gives every operation its own complete list of parameters: those of the path item move down, the ignored ones go,
 * and path parameters come first, in the path's order. Throws a DocumentProblemError for parameters that cannot be served.
 */
export function inlineParameters(document: JsonObject, note: Note = ignoreNote): JsonObject {
  const problems: DocumentProblem[] = [];
  const paths = Object.entries(objectAt(document, "paths") ?? {}).map(([path, item]): [string, Json] => {
    if (!isObject(item)) return [path, item];
    const usable = (parameters: readonly Json[], at: string) => {
      problems.push(...problemsIn(parameters, at));
      return withoutCookies(parameters, at, note);
    };
    const shared = usable(listAt(item, "parameters"), pointer("paths", path, "parameters"));
    const fields = Object.entries(omit(item, "parameters")).map(([key, operation]): [string, Json] => {
      if (!(methods as readonly string[]).includes(key) || !isObject(operation)) return [key, operation];
      const mine = usable(listAt(operation, "parameters"), pointer("paths", path, key, "parameters"));
      const parameters = merged(shared, mine, path);
      return [key, parameters.length === 0 ? omit(operation, "parameters") : { ...operation, parameters }];
    });
    return [path, Object.fromEntries(fields)];
  });
  failOnDocumentProblems(problems);
  return { ...document, paths: Object.fromEntries(paths) };
}

function merged(shared: readonly Json[], mine: readonly Json[], path: string): Json[] {
  const byKey = new Map<string, JsonObject>();
  for (const parameter of [...shared, ...mine] as JsonObject[]) {
    const place = own(parameter, "in");
    const name = textAt(parameter, "name") ?? "";
    if (place === "header" && ignored.has(name.toLowerCase())) continue;
    byKey.set(parameterKey(parameter), place === "path" ? { ...parameter, required: true } : parameter);
  }
  const order = templateNames(path);
  const rank = (parameter: JsonObject) => {
    const index = own(parameter, "in") === "path" ? order.indexOf(textAt(parameter, "name") ?? "") : -1;
    if (index !== -1) return index;
    return order.length + ["path", "query", "header"].indexOf(textAt(parameter, "in") ?? "");
  };
  return [...byKey.values()].toSorted((a, b) => rank(a) - rank(b));
}

// Header names do not mind their case.
export function parameterKey(parameter: JsonObject): string {
  const name = textAt(parameter, "name") ?? "";
  return `${own(parameter, "in")} ${own(parameter, "in") === "header" ? name.toLowerCase() : name}`;
}

// Browsers let no client send a cookie; an optional one can be done without.
function withoutCookies(parameters: readonly Json[], at: string, note: Note): Json[] {
  return parameters.filter((parameter, index) => {
    if (!isObject(parameter) || own(parameter, "in") !== "cookie") return true;
    const found = `\`${textAt(parameter, "name")}\`, an optional cookie; the client does without`;
    note({ ...problem(at, index, "parameters that a client can send", found), rule: "cookie", severity: "warning" });
    return false;
  });
}

function problemsIn(parameters: readonly Json[], at: string): DocumentProblem[] {
  const seen = new Set<string>();
  return (parameters as JsonObject[]).flatMap((parameter, index): DocumentProblem[] => {
    const key = parameterKey(parameter);
    const isAgain = seen.has(key);
    seen.add(key);
    const name = textAt(parameter, "name");
    const place = own(parameter, "in");
    if (name === undefined || name === "" || !["path", "query", "header", "cookie"].includes(String(place))) {
      const found = toJsonText({ name: name ?? null, in: place ?? null });
      return [problem(at, index, "a parameter with `name`, and `in` path, query or header", found)];
    }
    if (place === "cookie" && own(parameter, "required") === true) {
      return [problem(at, index, "parameters that a client can send", `\`${name}\`, a cookie that is required`)];
    }
    return isAgain ? [problem(at, index, "each parameter once in a list", `\`${name}\` a second time`)] : [];
  });
}

function problem(at: string, index: number, expected: string, found: string): DocumentProblem {
  return {
    rule: "parameter",
    pointer: `${at}/${index}`,
    expected,
    found,
    next: "Remove or correct it in overlay.yaml; say there how you know that the vendor does without.",
  };
}
