/**
 * The literal segments that stand where a parameter of this path stands in another path, in lower case: an id that is
 * equal to one would reach the other route.
 */
export function literalSiblings(path: string, parameter: string, paths: readonly string[]): string[] {
  const segments = segmentsOf(path);
  const at = segments.indexOf(`{${parameter}}`);
  if (at === -1) return [];
  const before = shape(segments.slice(0, at));
  const [beginning = ""] = path.split("{", 1);
  const literals = paths
    .filter((other) => other.startsWith(beginning))
    .map(segmentsOf)
    .filter((other) => shape(other.slice(0, at)) === before)
    .map((other) => other[at])
    .filter((segment): segment is string => segment !== undefined && segment !== "" && !segment.includes("{"));
  return [...new Set(literals.map((literal) => literal.toLowerCase()))].sort();
}

function segmentsOf(path: string): string[] {
  return path.split("/").slice(1);
}

// Which name a parameter has makes no difference to a router.
function shape(segments: readonly string[]): string {
  return segments.join("/").replaceAll(/\{[^{}]*\}/g, "{}");
}
