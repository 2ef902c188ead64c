import type { Bump } from "./verdict.ts";

/** `in`: what callers send. `out`: what they receive. */
export type Direction = "in" | "out";

export interface Rule {
  in: Bump;
  out: Bump;
  /** Why it has this weight, where types can't show it; absent where the compiler has the last word. */
  why?: string;
  /** The sentence is true even where the compiler finds no difference. */
  always?: boolean;
  /** The client checks it before it sends anything, so that it breaks callers whatever the compiler sees. */
  checked?: boolean;
  /** What a caller does now, as a sentence; empty: nothing. */
  todo: { in: string; out: string };
}

type Weights = { in: Bump; out: Bump } | Bump;

/** A change that shows in the emitted types. */
export function typeVisible(weights: Weights, todoIn = "", todoOut = todoIn): Rule {
  return { ...weigh(weights), todo: { in: todoIn, out: todoOut } };
}

/** The same, where the sentence is true whatever the compiler finds. */
export function always(weights: Weights, todoIn = "", todoOut = todoIn): Rule {
  return { ...typeVisible(weights, todoIn, todoOut), always: true };
}

/** A change that shows in the types or in what the client refuses. */
export function checked(weights: Weights, todoIn = "", todoOut = todoIn): Rule {
  return { ...typeVisible(weights, todoIn, todoOut), checked: true };
}

/** A change that types can't show, and the reason for its weight. */
export function typeInvisible(weights: Weights, why: string, todoIn = "", todoOut = todoIn): Rule {
  return { ...typeVisible(weights, todoIn, todoOut), why };
}

function weigh(weights: Weights): { in: Bump; out: Bump } {
  return typeof weights === "string" ? { in: weights, out: weights } : weights;
}
