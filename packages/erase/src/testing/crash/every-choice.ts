/** Picks one of several ways on. `what` names the choice in a trace. */
export type Choose = <T>(what: string, options: readonly T[]) => T;

/** A choice that was not the first of its options. */
export type Trace = readonly string[];

/**
 * Calls `play` once for each combination of choices that it can come to, the first option of each first. `play` must do
 * the same whenever the same choices are made.
 */
export async function* everyChoice<T>(play: (choose: Choose) => Promise<T>): AsyncGenerator<{ end: T; trace: Trace }> {
  let planned: number[] = [];
  for (;;) {
    const made: { picked: number; options: number }[] = [];
    const trace: string[] = [];
    const end = await play((what, options) => {
      const picked = planned[made.length] ?? 0;
      made.push({ picked, options: options.length });
      if (picked > 0) trace.push(`${what}: ${options[picked]}`);
      return options[picked] as (typeof options)[number];
    });
    yield { end, trace };
    const last = made.findLastIndex(({ picked, options }) => picked + 1 < options);
    if (last < 0) return;
    planned = made.slice(0, last + 1).map(({ picked }, index) => (index < last ? picked : picked + 1));
  }
}
