import { isFields, type Json, valueAt } from "../openapi/document.ts";

/** What expressions can name. */
export type Scope = Readonly<Record<string, unknown>>;

const DAY_MS = 86_400_000;
const EXPRESSION = /^\$([\w.]+)(?:#(\/.*))?$/;

/** A copy of a value in which every expression, also a key, is replaced by what it stands for. A member whose value is absent is left out. */
export function evaluate(value: Json | undefined, scope: Scope): unknown {
  if (typeof value === "string") return expressionIn(value, scope);
  if (Array.isArray(value)) return value.map((item) => evaluate(item, scope));
  if (!isFields(value)) return value;
  const members = Object.entries(value).map(
    ([key, member]) => [String(expressionIn(key, scope)), evaluate(member as Json, scope)] as const,
  );
  return Object.fromEntries(members.filter(([, member]) => member !== undefined));
}

/** The time, and the dates of the days that follow: `$now`, and `$days.10` for the one in ten days. */
export function dates(now: number): { readonly now: string; readonly days: readonly string[] } {
  const at = (day: number): string => new Date(now + day * DAY_MS).toISOString();
  return { now: at(0), days: Array.from({ length: 32 }, (_, day) => at(day).slice(0, 10)) };
}

// `$request.path.id` walks down the scope, and `#/…` is a JSON pointer into what is there; `$each#/…` into each record.
function expressionIn(text: string, scope: Scope): unknown {
  const [, path, pointer = ""] = EXPRESSION.exec(text) ?? [];
  if (path === undefined) return text;
  if (path === "each") return (scope.records as unknown[]).map((record) => structuredClone(valueAt(record, pointer)));
  const start = valueAt(scope, `/${path.replaceAll(".", "/")}`);
  return structuredClone(valueAt(start, pointer));
}
