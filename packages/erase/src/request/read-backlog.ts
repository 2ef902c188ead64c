import { type Outcome, toOutcome } from "../model/outcome.ts";
import type { Engine } from "../target/engine.ts";

/** What is left to do. */
export interface Backlog {
  /** Open targets by provider and outcome. */
  readonly targets: readonly { readonly provider: string; readonly outcome: Outcome; readonly count: number }[];
  /** The requests they belong to, at most 1,000, in the order of their ids. */
  readonly requests: readonly string[];
  /** Those of all open requests in which a person has to decide, at most 1,000, in the order of their ids. */
  readonly attention: readonly string[];
}

const MOST_LISTED = 1_000;

/** What is left to do, or what of it is due within so many milliseconds. */
export async function readBacklog({ store, now }: Engine, dueWithinMs?: number): Promise<Backlog> {
  const deadlineUntil = dueWithinMs === undefined ? Number.MAX_SAFE_INTEGER : now() + dueWithinMs;
  const [rows, requests, attention] = await Promise.all([
    store.backlog(deadlineUntil),
    store.openRequests({ deadlineUntil, attention: false, limit: MOST_LISTED }),
    store.openRequests({ deadlineUntil, attention: true, limit: MOST_LISTED }),
  ]);
  const targets = rows.map(({ provider, state, targets: count }) => ({ provider, outcome: toOutcome(state), count }));
  return { targets, requests, attention };
}
