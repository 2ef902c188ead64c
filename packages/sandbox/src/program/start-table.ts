import type { Listening } from "../sandbox.ts";

/** Time since the process began, and memory it has now. */
interface Cost {
  ms: number;
  megabytes: number;
}

/** What a person needs to begin: each vendor's URL and keys. */
export function startTable({ url, providers }: Listening, cost: Cost, hints: string[]): string {
  const rows = providers.flatMap(({ title, url: at, keys }) => {
    const credentials = Object.entries(keys);
    const [first] = credentials;
    const rest = credentials.slice(1).map(([scheme, key]) => ["", "", scheme, key]);
    return [[title, at, first?.[0] ?? "", first?.[1] ?? ""], ...rest];
  });
  const table = [["vendor", "baseUrl", "option", "sandbox key"], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => (row[column] ?? "").length)));
  const lines = table.map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  ")}`.trimEnd());
  const many = providers.length === 1 ? "1 vendor" : `${providers.length} vendors`;
  return [`${many} on ${url}, up in ${cost.ms} ms, ${cost.megabytes} MB`, "", ...lines, "", ...hints].join("\n");
}
