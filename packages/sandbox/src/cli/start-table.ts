import type { Listening } from "../sandbox.ts";

/** Time since the process started, and its memory. */
interface Cost {
  ms: number;
  megabytes: number;
}

/** What the program prints when it is ready: each vendor's URL, its keys, and the id of a user. */
export function startTable({ url, providers }: Listening, { ms, megabytes }: Cost): string {
  const rows = providers.flatMap(({ name, url: baseUrl, keys, userId = "" }) => {
    const [first = ["", ""], ...rest] = Object.entries(keys);
    return [[name, baseUrl, ...first, userId], ...rest.map((key) => ["", "", ...key, ""])];
  });
  const table = [["provider", "baseUrl", "option", "sandbox key", "a user's id"], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((row) => (row[column] ?? "").length)));
  const lines = table.map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  ")}`.trimEnd());
  const count = providers.length === 1 ? "1 vendor" : `${providers.length} vendors`;
  return [`${count} on ${url}, ready in ${ms} ms, ${megabytes} MB`, "", ...lines, "", ...HINTS].join("\n");
}

const HINTS = [
  "  Users, faults, clock and report: see --help for the routes under /__sandbox.",
  "  State is kept in memory and ends with the process. Press Ctrl+C to stop.",
  "",
];
