import type { CommandEntry, Option } from "./terminal/command.ts";

const exitCodes = "Exit codes: 0 in order, 1 problems found, 2 wrong usage, 70 a fault of this program.\n";

/** The commands below a first word, or all. */
export function groupHelp(group: string, commands: readonly CommandEntry[]): string {
  const rows = commands
    .filter((entry) => group === "" || entry.name.startsWith(`${group} `))
    .map((entry): [string, string] => [entry.name, entry.summary]);
  const usage = group === "" ? "<command>" : `${group} <command>`;
  return `Usage: pnpm ${usage} [options]\n\n${columns(rows)}\nEach has --help and --json.\n${exitCodes}`;
}

export function commandHelp(entry: CommandEntry, usage: string, options: { [name: string]: Option }): string {
  const rows = Object.entries(options).map(([name, { short, type, value, summary }]): [string, string] => [
    `${short === undefined ? "" : `-${short}, `}--${name}${type === "string" ? ` ${value ?? "<text>"}` : ""}`,
    summary,
  ]);
  return `${entry.summary}\n\nUsage: pnpm ${entry.name} ${usage}\n\n${columns(rows)}\n${exitCodes}`;
}

function columns(rows: readonly [string, string][]): string {
  const width = Math.max(0, ...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join("");
}
