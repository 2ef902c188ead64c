import type { SandboxOptions } from "@purge/sandbox";
import { RATE_WINDOW_MS } from "./chaos-options.ts";

type LogEntry = Parameters<NonNullable<SandboxOptions["log"]>>[0];

/** Listens to the vendors' access log. */
export interface Meter {
  record(entry: LogEntry): void;
  requests(): number;
  /** Resolves after so many more requests; false if none came for so long. */
  after(requests: number, patienceMs: number): Promise<boolean>;
  /** The most requests that a vendor has seen within the time over which it counts. */
  most(): Readonly<Record<string, number>>;
}

export function createMeter(): Meter {
  const arrivals = new Map<string, number[]>();
  let seen = 0;
  let next: (() => void) | undefined;
  const one = (patienceMs: number): Promise<boolean> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), patienceMs);
      next = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
  return {
    record: ({ provider, ms }) => {
      const times = arrivals.get(provider) ?? [];
      arrivals.set(provider, times);
      times.push(performance.now() - ms);
      seen += 1;
      next?.();
    },
    requests: () => seen,
    after: async (requests, patienceMs) => {
      const until = seen + requests;
      while (seen < until) if (!(await one(patienceMs))) return false;
      return true;
    },
    most: () => Object.fromEntries([...arrivals].map(([provider, times]) => [provider, mostWithin(times)])),
  };
}

function mostWithin(times: readonly number[]): number {
  const sorted = [...times].sort((one, other) => one - other);
  let first = 0;
  let most = 0;
  for (const [last, time] of sorted.entries()) {
    while ((sorted[first] ?? 0) <= time - RATE_WINDOW_MS) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}
