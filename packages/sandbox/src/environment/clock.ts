/** The vendors' clock. It follows the base clock and can be moved forward. */
export interface Clock {
  now(): number;
  advance(ms: number): void;
  /** Returns to the base clock. */
  reset(): void;
}

export const MINUTE = 60_000;
export const HOUR: number = 60 * MINUTE;
export const DAY: number = 24 * HOUR;

export function createClock(base: () => number = Date.now): Clock {
  let moved = 0;
  return {
    now: () => base() + moved,
    advance: (ms) => {
      moved += ms;
    },
    reset: () => {
      moved = 0;
    },
  };
}

const UNITS: Record<string, number> = { ms: 1, s: 1000, m: MINUTE, h: HOUR, d: DAY };

/** Milliseconds from a number, or from a text with a unit (`250ms`, `1.5s`, `7d`); `undefined` if it is neither. */
export function duration(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  const parts = typeof value === "string" ? /^(-?\d+(?:\.\d+)?)(ms|s|m|h|d)?$/.exec(value) : null;
  return parts ? Number(parts[1]) * (UNITS[parts[2] ?? "ms"] ?? 1) : undefined;
}
