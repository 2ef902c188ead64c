import type { Person } from "./contract.ts";

/** Replaces `{id}`, `{job}` and `{email}` in the texts of a value, at any depth. The text `{#id}` becomes a number. */
export function fillTemplate<T>(value: T, person: Person): T {
  if (value === "{#id}") return Number(person.id) as T;
  if (typeof value === "string") return fillText(value, person) as T;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => fillTemplate(one, person)) as T;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fillTemplate(one, person)])) as T;
}

function fillText(text: string, { id, job, lookup = {} }: Person): string {
  const values: Readonly<Record<string, string>> = { id, ...(job !== undefined && { job }), ...lookup };
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
