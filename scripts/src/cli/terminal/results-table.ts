import type { CallResult } from "../../demo/erase-everywhere.ts";
import { table } from "./print.ts";

const WIDTH = 84;

/** A line for each call, without anything that identifies a user. */
export function resultsTable(results: readonly CallResult[]): string {
  const rows = results.map(({ title, operation, status, kind, body, ok, ms }, i) => [
    ok ? "✓" : "✗",
    results[i - 1]?.title === title ? "" : title,
    operation,
    `${status ?? "none"}${kind === undefined ? "" : ` (${kind})`}`,
    `${ms.toFixed(0)} ms`,
    cut(describeBody(body)),
  ]);
  return table(["", "vendor", "call", "status", "time", "response"], rows);
}

/** The body without ids, names and times, which differ from user to user and from run to run. */
function describeBody(body: unknown): string {
  if (body === undefined || body === "") return "(no body)";
  if (body instanceof Error) return body.message;
  return JSON.stringify(body, (key, value: unknown) => {
    if (value === null || typeof value === "number" || /(id|name|mail)$/i.test(key)) return undefined;
    return typeof value === "string" && /[\d@]/.test(value) ? undefined : value;
  });
}

function cut(text: string): string {
  return text.length > WIDTH ? `${text.slice(0, WIDTH - 1)}…` : text;
}
