/** What a value is, for a message that must not show it. `text`: what to call a string that is not empty. */
export function describeValue(value: unknown, text = "a string"): string {
  if (value == null) return `${value}`;
  if (Number.isNaN(value)) return "NaN";
  if (typeof value === "number" && Math.abs(value) >= 2 ** 53) return "a number that is too large to be exact";
  if (value === "") return "an empty string";
  if (typeof value === "string") return value.trim() ? text : "a string of white space";
  const type = typeof value === "object" ? {}.toString.call(value).slice(8, -1) : typeof value;
  if (type === "Promise") return "a promise (await it first)";
  const name = type === "Object" || type === "Array" ? type.toLowerCase() : type;
  return `${/^[aeio]/i.test(name) ? "an" : "a"} ${name}`;
}
