import type { Bump } from "./verdict.ts";

/** `in`: what callers give. `out`: what they are given. */
export type Direction = "in" | "out";

export interface Rule {
  in: Bump;
  out: Bump;
  /** Why it weighs what it weighs, where types cannot see it; absent where the compiler has the last word. */
  why?: string;
  /** The words are true also where the compiler finds that it makes no difference. */
  sure?: boolean;
  /** What a caller does now; empty: nothing. */
  todo: { in: string; out: string };
}

type Weights = { in: Bump; out: Bump } | Bump;

/** A change that shows in the emitted types. */
export function typeVisible(weights: Weights, todoIn = "", todoOut = todoIn): Rule {
  return { ...weigh(weights), todo: { in: todoIn, out: todoOut } };
}

/** The same, where what is said is true whatever the compiler finds. */
export function always(weights: Weights, todoIn = "", todoOut = todoIn): Rule {
  return { ...typeVisible(weights, todoIn, todoOut), sure: true };
}

/** A change that types cannot show, and the reason for its weight. */
export function typeInvisible(weights: Weights, why: string, todoIn = "", todoOut = todoIn): Rule {
  return { ...typeVisible(weights, todoIn, todoOut), why };
}

function weigh(weights: Weights): { in: Bump; out: Bump } {
  return typeof weights === "string" ? { in: weights, out: weights } : weights;
}
