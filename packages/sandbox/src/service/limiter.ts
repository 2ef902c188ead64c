import type { Limit } from "../behavior/behavior.ts";

/** Counts requests in fixed windows of the vendors' clock. */
export interface Limiter {
  take(): void;
  exceeded(): boolean;
  /** The rate limit headers, with the number of remaining requests or the given number. */
  headers(left?: number): Record<string, string>;
}

export function createLimiter(limit: Limit | undefined, now: () => number): Limiter {
  let windowEnds = 0;
  let used = 0;
  const renew = ({ ms }: Limit): void => {
    if (now() < windowEnds) return;
    windowEnds = now() + ms;
    used = 0;
  };
  return {
    take: () => {
      if (limit) renew(limit);
      used += 1;
    },
    exceeded: () => limit !== undefined && used > limit.requests,
    headers: (left) => {
      if (!limit) return {};
      renew(limit);
      return limit.headers?.(left ?? Math.max(0, limit.requests - used), windowEnds) ?? {};
    },
  };
}
