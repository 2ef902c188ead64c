/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A text of so many characters of an alphabet. */
  text(length: number, alphabet?: string): string;
  uuid(): string;
  /** Begins anew. */
  reset(): void;
}

/** Mulberry32. */
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
