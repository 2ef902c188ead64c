import { isObject, type Json } from "../../document/json.ts";

/** The sentence for a change that is only in the documentation. */
export const documented = "has different documentation";

/** A name as Markdown code. */
export function code(name: string): string {
  if (name === "") return '`""`';
  const longest = Math.max(0, ...[...name.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return longest === 0 ? `\`${name}\`` : `${fence} ${name} ${fence}`;
}

export function codes(names: readonly string[]): string {
  return joined(names.map(code));
}

/** A plain value as code; nothing for objects and arrays, which nobody wants to read in a changelog. */
export function valueCode(value: Json | undefined): string | undefined {
  if (value === undefined || isObject(value) || Array.isArray(value)) return undefined;
  return code(value === "" ? '""' : String(value));
}

/** `a`, `b` or `c`; at most eight of them. */
export function valueList(values: readonly Json[]): string {
  const shown = values.slice(0, 8).map((value) => valueCode(value) ?? "an object");
  if (values.length > shown.length) return `${shown.join(", ")} or ${values.length - shown.length} more`;
  return joined(shown, "or");
}

/** `a, b and c` */
export function joined(words: readonly string[], conjunction = "and"): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${conjunction} ${words.at(-1)}`;
}
