import { setTimeout } from "node:timers/promises";
import type { Provider } from "../model/provider.ts";
import type { Store } from "../store/store.ts";

export type TakeTurn = (provider: string, rate: Provider["rate"]) => Promise<number>;

/** A turn that is nearer than this is waited for. */
const SHORT_WAIT_MS = 2_000;
/** A vendor's window and ours never begin at the same moment. */
const RATE_MARGIN = 1.02;

/** Turns at rate-limited providers, one visit after the other: each for itself would ask the store all the time. */
export function createTurns(store: Store, now: () => number): TakeTurn {
  const last = new Map<string, Promise<unknown>>();
  const take = async (provider: string, everyMs: number): Promise<number> => {
    for (;;) {
      const waitMs = await store.takeTurn(provider, now(), everyMs);
      if (waitMs === 0 || waitMs > SHORT_WAIT_MS) return waitMs;
      await setTimeout(waitMs);
    }
  };
  return (provider, rate) => {
    if (!rate) return take(provider, 0);
    const everyMs = (rate.ms / rate.requests) * RATE_MARGIN;
    const turn = (last.get(provider) ?? Promise.resolve()).then(() => take(provider, everyMs));
    last.set(
      provider,
      turn.catch(() => undefined),
    );
    return turn;
  };
}
