/** For an option that may be repeated: gathers its values. */
export function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}
