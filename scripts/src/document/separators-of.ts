/** The texts between the parameters of the segment that a parameter shares with others; none if it has its own. */
export function separatorsOf(path: string, parameter: string): string[] {
  const segment = path.split("/").find((each) => each.includes(`{${parameter}}`)) ?? "";
  return [...new Set(segment.split(/\{[^{}]*\}/).slice(1, -1))];
}
