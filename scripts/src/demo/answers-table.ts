/** What a vendor said to one call. */
export interface Said {
  title: string;
  operation: string;
  status: number | undefined;
  /** Why it is no success. */
  kind: string | undefined;
  body: unknown;
  ok: boolean;
  ms: number;
}

const WIDTH = 84;

/** A line for each call, without anything that tells one user from another. */
export function answersTable(answers: readonly Said[]): string {
  const rows = answers.map(({ title, operation, status, kind, body, ok, ms }, i) => [
    ok ? "✓" : "✗",
    answers[i - 1]?.title === title ? "" : title,
    operation,
    `${status ?? "none"}${kind === undefined ? "" : ` (${kind})`}`,
    `${ms.toFixed(0)} ms`,
    cut(wordOf(body)),
  ]);
  const table = [["", "vendor", "call", "status", "time", "answer"], ...rows];
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** The body without what tells one user, or one call, from another: ids, names, times. */
function wordOf(body: unknown): string {
  if (body === undefined || body === "") return "(no body)";
  if (typeof body === "string") return body;
  return JSON.stringify(body, (key, value: unknown) => {
    if (value === null || typeof value === "number" || /(id|name|mail)$/i.test(key)) return undefined;
    return typeof value === "string" && /[\d@]/.test(value) ? undefined : value;
  });
}

function cut(text: string): string {
  return text.length > WIDTH ? `${text.slice(0, WIDTH - 1)}…` : text;
}
