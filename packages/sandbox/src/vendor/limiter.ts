import type { Limit } from "../manners/manners.ts";

/** Counts requests in fixed windows of the vendors' time. */
export function createLimiter(
  limit: Limit | undefined,
  now: () => number,
): { take(): Record<string, string>; exceeded(): boolean } {
  let windowEnds = 0;
  let used = 0;
  return {
    take: () => {
      if (!limit) return {};
      if (now() >= windowEnds) {
        windowEnds = now() + limit.ms;
        used = 0;
      }
      used += 1;
      return limit.headers?.(Math.max(0, limit.requests - used), windowEnds) ?? {};
    },
    exceeded: () => limit !== undefined && used > limit.requests,
  };
}
