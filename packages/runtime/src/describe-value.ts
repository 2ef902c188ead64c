/** What a value is, for a message that must not show it. */
export function describeValue(value: unknown): string {
  if (value == null) return `${value}`;
  if (Number.isNaN(value)) return "NaN";
  if (value === "") return "an empty string";
  if (typeof value === "string") return value.trim() ? "another string" : "a string of white space";
  const type = typeof value === "object" ? {}.toString.call(value).slice(8, -1) : typeof value;
  const hint = type === "Promise" ? " (await it first)" : "";
  return `${/^[aeiou]/i.test(type) ? "an" : "a"} ${type.toLowerCase()}${hint}`;
}
