import type { Statement } from "./statement.ts";
import { code, joined } from "./words.ts";

/** Whom a change affects: `callers of `deleteUser``. */
export function affected({ rule, callers, readers }: Pick<Statement, "rule" | "callers" | "readers">): string {
  if (rule === "text") return "readers of the documentation";
  if (rule === "operation-added") return "everyone";
  if (callers.length + readers.length === 0) {
    if (rule.startsWith("type-")) return "code that imports it";
    return "everyone who calls `createClient`";
  }
  const [calls, reads] = [operationList(callers), operationList(readers)];
  if (rule === "route-changed") return `code that calls ${calls} by path`;
  if (readers.length === 0) return `callers of ${calls}`;
  if (callers.length === 0) return `code that reads responses of ${reads}`;
  const responses = isSame(callers, readers) ? "their responses" : `responses of ${reads}`;
  return `callers of ${calls}, and code that reads ${responses}`;
}

function isSame(names: readonly string[], others: readonly string[]): boolean {
  return names.length === others.length && names.every((name) => others.includes(name));
}

export function operationList(names: readonly string[]): string {
  if (names.length <= 4) return joined(names.map(code));
  return `${names.slice(0, 3).map(code).join(", ")} and ${names.length - 3} more`;
}
