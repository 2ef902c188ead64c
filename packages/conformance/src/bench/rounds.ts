import type { Figure } from "./question.ts";

/** The measurements of each subject, by round. */
export type Rounds = ReadonlyMap<string, readonly number[]>;

/**
 * Measures every subject in each round. Each subject follows each other one equally often (a Williams design), so that busy
 * moments and garbage left by the previous subject affect all of them equally.
 */
export async function inTurns<T, M>(
  rounds: number,
  subjects: Readonly<Record<string, T>>,
  measure: (one: T) => Promise<M>,
): Promise<Map<string, M[]>> {
  const all = Object.entries(subjects);
  const measured = new Map(all.map(([subject]) => [subject, [] as M[]]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [subject, one] of orderOf(all, round)) {
      const found = await measure(one);
      if (round > 0) measured.get(subject)?.push(found); // The first round warms caches and compilers.
    }
  }
  return measured;
}

function orderOf<T>(all: readonly T[], round: number): T[] {
  const zigzag = all.map((_, nth) => (nth % 2 === 0 ? all.length - nth / 2 : (nth + 1) / 2));
  const order = zigzag.map((step) => all[(step + round) % all.length] as T);
  return round % 2 === 0 ? order : order.toReversed();
}

export function pick<M>(measured: ReadonlyMap<string, readonly M[]>, read: (one: M) => number): Rounds {
  return new Map([...measured].map(([subject, all]) => [subject, all.map(read)]));
}

export const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1] ?? Number.NaN;

export const figuresOf = (rounds: Rounds): Figure[] =>
  [...rounds].map(([subject, values]) => ({ subject, value: median(values) }));

/** The ratio of two subjects: the median over the rounds, each of which was equally busy for both. */
export function ratioOf(rounds: Rounds, one: string, other: string): number {
  const [ones, others] = [rounds.get(one), rounds.get(other)];
  if (ones === undefined || others === undefined) throw new Error(`${one} and ${other} were not both measured.`);
  return median(ones.map((value, round) => value / (others[round] ?? Number.NaN)));
}
