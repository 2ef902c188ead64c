import { exactPattern } from "./exact-pattern.ts";

/**
 * The literal segments that other paths have where this path has a parameter, in lower case: an id equal to one of them
 * would reach the other route. Text around the parameter in its segment (`{id}.json`) is taken into account. Of several
 * parameters in one segment (`{id}.{type}`) the first is enough: without it, no other route is reached.
 */
export function literalSiblings(path: string, parameter: string, paths: readonly string[]): string[] {
  const segments = segmentsOf(path);
  const at = segments.findIndex((segment) => segment.includes(`{${parameter}}`));
  const [head = "{", tail = ""] = segments[at]?.split(`{${parameter}}`) ?? [];
  if (head.includes("{")) return [];
  const template = new RegExp(
    `^${exactPattern(head)}(.+?)${tail
      .split(/\{[^{}]*\}/)
      .map(exactPattern)
      .join(".+")}$`,
    "s",
  );
  const before = shape(segments.slice(0, at));
  const [beginning = ""] = path.split("{", 1);
  const found = paths
    .filter((other) => other.startsWith(beginning.slice(0, beginning.lastIndexOf("/") + 1)))
    .map(segmentsOf)
    .filter((other) => shape(other.slice(0, at)) === before)
    .map((other) => other[at] ?? "")
    .filter((segment) => !segment.includes("{"))
    .flatMap((segment) => template.exec(segment)?.slice(1) ?? [])
    .map((value) => value.toLowerCase());
  return [...new Set(found)].sort();
}

function segmentsOf(path: string): string[] {
  return path.split("/").slice(1);
}

// A router does not see the names of parameters.
function shape(segments: readonly string[]): string {
  return segments.join("/").replaceAll(/\{[^{}]*\}/g, "{}");
}
