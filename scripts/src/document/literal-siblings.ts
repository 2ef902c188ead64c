/**
 * The literal segments that other paths have where this path has a parameter, in lower case: an id equal to one of them
 * would reach the other route. Text around the parameter in its segment (`{id}.json`) is taken into account.
 */
export function literalSiblings(path: string, parameter: string, paths: readonly string[]): string[] {
  const segments = segmentsOf(path);
  const at = segments.findIndex((segment) => segment.includes(`{${parameter}}`));
  const [head = "{", tail = ""] = segments[at]?.split(`{${parameter}}`) ?? [];
  if (/[{}]/.test(head + tail)) return [];
  const before = shape(segments.slice(0, at));
  const [beginning = ""] = path.split("{", 1);
  const found = paths
    .filter((other) => other.startsWith(beginning.slice(0, beginning.lastIndexOf("/") + 1)))
    .map(segmentsOf)
    .filter((other) => shape(other.slice(0, at)) === before)
    .map((other) => other[at] ?? "")
    .filter((segment) => segment.length > head.length + tail.length && !segment.includes("{"))
    .filter((segment) => segment.startsWith(head) && segment.endsWith(tail))
    .map((segment) => segment.slice(head.length, segment.length - tail.length).toLowerCase());
  return [...new Set(found)].sort();
}

function segmentsOf(path: string): string[] {
  return path.split("/").slice(1);
}

// A router does not see the names of parameters.
function shape(segments: readonly string[]): string {
  return segments.join("/").replaceAll(/\{[^{}]*\}/g, "{}");
}
