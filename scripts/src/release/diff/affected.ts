import type { Statement } from "./statement.ts";
import { code, joined } from "./words.ts";

/** Whom a change affects: `callers of `deleteUser``. */
export function affected({ rule, affects, directions }: Pick<Statement, "rule" | "affects" | "directions">): string {
  if (rule === "text") return "readers of the documentation";
  if (rule === "operation-added") return "everyone";
  if (affects.length === 0) {
    if (rule.startsWith("type-")) return "code that imports it";
    return "everyone who calls `createClient`";
  }
  const names = operationList(affects);
  if (rule === "route-changed") return `code that calls ${names} by path`;
  if (directions.size === 2) return `callers of ${names}, and code that reads their responses`;
  return directions.has("in") ? `callers of ${names}` : `code that reads responses of ${names}`;
}

export function operationList(names: readonly string[]): string {
  if (names.length <= 4) return joined(names.map(code));
  return `${names.slice(0, 3).map(code).join(", ")} and ${names.length - 3} more`;
}
