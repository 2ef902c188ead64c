import { exactPattern } from "./exact-pattern.ts";

/**
 * The literal segments that other paths have where this path has a parameter, in lower case: an id equal to one of them
 * would reach the other route. Text around the parameter in its segment (`{id}.json`) is taken into account. Of several
 * parameters in one segment (`{id}.{type}`) the first is enough: without it, no other route is reached.
 */
export function literalSiblings(path: string, parameter: string, paths: readonly string[]): string[] {
  const segments = path.split("/");
  const at = segments.findIndex((segment) => segment.includes(`{${parameter}}`));
  const [head = "{", tail = ""] = segments[at]?.split(`{${parameter}}`) ?? [];
  if (head.includes("{")) return [];
  // A router does not see the names of parameters.
  const before = segments.slice(0, at).map((segment) => templatePattern(segment, "\\{[^{}]*\\}"));
  const segment = `${exactPattern(head)}([^/{]+?)${templatePattern(tail, "[^/{]+")}`;
  const route = new RegExp(`^${[...before, segment].join("/")}(?:/|$)`);
  const found = paths.flatMap((other) => route.exec(other)?.slice(1) ?? []);
  return [...new Set(found.map((value) => value.toLowerCase()))].sort();
}

function templatePattern(template: string, parameter: string): string {
  return template
    .split(/\{[^{}]*\}/)
    .map(exactPattern)
    .join(parameter);
}
