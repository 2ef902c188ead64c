import type { ProbeResult } from "../probe/probe.ts";

/** The progress of a run. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  /** Which part of the run this is, where it has several. */
  readonly part?: string;
}

/** Collects the results of a run. */
export interface Watch {
  readonly results: readonly ProbeResult[];
  /** The number of cases of each probe. */
  begin(counts: Readonly<Record<string, number>>): void;
  take(results: readonly ProbeResult[]): void;
  /** Resolves when there were no results for this many milliseconds. */
  quiet(ms: number): Promise<string>;
  /** Names the unfinished cases; `undefined` if there are none. */
  unfinished(): string | undefined;
  end(): void;
}

export function watchRun(tell: (progress: Progress) => void): Watch {
  const results: ProbeResult[] = [];
  let counts: Readonly<Record<string, number>> | undefined;
  let last = performance.now();
  let timer: ReturnType<typeof setInterval> | undefined;
  const moved = (): void => {
    last = performance.now();
    tell({ done: results.length, of: Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0) });
  };
  return {
    results,
    begin(given) {
      counts = given;
      moved();
    },
    take(more) {
      results.push(...more);
      moved();
    },
    quiet: (ms) =>
      new Promise((done) => {
        timer = setInterval(() => {
          if (performance.now() - last > ms) done(`no results for ${ms / 1000} s`);
        }, 1000);
      }),
    unfinished: () => (counts === undefined ? "the run did not start" : missing(counts, results)),
    end: () => clearInterval(timer),
  };
}

function missing(counts: Readonly<Record<string, number>>, results: readonly ProbeResult[]): string | undefined {
  const left = new Map(Object.entries(counts));
  for (const { probe } of results) left.set(probe, (left.get(probe) ?? 0) - 1);
  const named = [...left].filter(([, count]) => count > 0);
  if (named.length === 0) return undefined;
  const total = named.reduce((sum, [, count]) => sum + count, 0);
  const list = named.map(([probe, count]) => `${probe} (${count} of ${counts[probe]})`).slice(0, 12);
  const more = named.length > list.length ? ` and ${named.length - list.length} more probes` : "";
  return `${total} cases were not finished: ${list.join(", ")}${more}`;
}
