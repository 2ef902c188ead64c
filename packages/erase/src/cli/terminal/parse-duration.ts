import { InvalidArgumentError } from "commander";

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds from a number with a unit: `250ms`, `30s`, `5d`. */
export function parseDuration(text: string): number {
  const [, number, unit = ""] = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(text) ?? [];
  if (number === undefined) throw new InvalidArgumentError("Give a number with a unit: 30s, 15m, 12h or 5d.");
  return Number(number) * (UNITS[unit] ?? 1);
}

/** A day or a moment in ISO 8601. */
export function parseDate(text: string): Date {
  const date = new Date(text);
  if (/^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/.test(text) && !Number.isNaN(date.getTime())) return date;
  throw new InvalidArgumentError("Give a day or a moment as 2026-12-31 or 2026-12-31T12:00:00Z.");
}
