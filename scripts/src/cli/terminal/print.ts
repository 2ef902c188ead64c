import { formatProblem, type Problem } from "../../document/problem.ts";
import type { Io } from "./command.ts";

/**
 * Prints a command's result: as JSON when asked for, else the text. Returns the exit code, so that the `ok` in the JSON and
 * the code always agree.
 */
export function printResult(io: Io, result: object, text: string, ok: boolean = true): 0 | 1 {
  io.stdout.write(io.json ? `${JSON.stringify({ ok, ...result }, null, 2)}\n` : text);
  return ok ? 0 : 1;
}

/** Prints warnings on stderr; in JSON they are part of the result. */
export function printWarnings(io: Io, warnings: readonly Problem[]): void {
  if (!io.json && warnings.length > 0) {
    io.stderr.write(`${warnings.map((warning) => formatProblem(warning, io.color)).join("\n")}\n`);
  }
}

/** Rows in columns; numbers are set to the right. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => String(row[column] ?? "").length)),
  );
  const line = (cells: readonly (string | number)[]) =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return typeof cell === "number" ? String(cell).padStart(width) : cell.padEnd(width);
      })
      .join("  ")
      .trimEnd();
  return `${[line(head), ...rows.map(line)].join("\n")}\n`;
}
