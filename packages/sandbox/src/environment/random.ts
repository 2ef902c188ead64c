/** Pseudo-random values: the same seed gives the same values. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A text of this length from the characters of an alphabet (default: hexadecimal digits). */
  text(length: number, alphabet?: string): string;
  uuid(): string;
  /** Starts again from the seed. */
  reset(): void;
}

/** Uses Mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const text = (length: number, alphabet = "0123456789abcdef"): string =>
    Array.from({ length }, () => alphabet[Math.floor(next() * alphabet.length)]).join("");
  const uuid = (): string => `${text(8)}-${text(4)}-4${text(3)}-${text(1, "89ab")}${text(3)}-${text(12)}`;
  const reset = (): void => {
    state = seed >>> 0;
  };
  return { next, text, uuid, reset };
}
