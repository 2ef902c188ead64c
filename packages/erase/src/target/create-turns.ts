import { setTimeout } from "node:timers/promises";
import type { Provider } from "../model/provider.ts";
import type { Store } from "../store/store.ts";

/**
 * Takes a turn at a provider. Returns 0, or the milliseconds after which to try again. A visit that has begun borrows its
 * further turns from the next visit: if it were stopped at each, it would begin anew every time and never end.
 */
export type TakeTurn = (provider: string, rate: Provider["rate"], hasBegun: boolean) => Promise<number>;

/** A turn that is nearer than this is waited for. */
const SHORT_WAIT_MS = 2_000;
/** Turns that visits have borrowed at once. A gate that is closed for longer was closed by the vendor. */
const MOST_BORROWED = 8;
/** A vendor's window and ours never begin at the same moment. */
const RATE_MARGIN = 1.02;

/** Turns at rate-limited providers, one visit after the other: each for itself would ask the store all the time. */
export function createTurns(store: Store, now: () => number): TakeTurn {
  const last = new Map<string, Promise<unknown>>();
  const take = async (provider: string, everyMs: number, hasBegun: boolean): Promise<number> => {
    for (;;) {
      const waitMs = await store.takeTurn(provider, now(), everyMs);
      if (waitMs === 0) return 0;
      if (waitMs > SHORT_WAIT_MS) {
        const isOurOwn = waitMs <= MOST_BORROWED * everyMs;
        if (!hasBegun || !isOurOwn) return waitMs;
        await store.closeGate(provider, now(), waitMs + everyMs);
        return 0;
      }
      await setTimeout(waitMs);
    }
  };
  return (provider, rate, hasBegun) => {
    if (!rate) return take(provider, 0, hasBegun);
    const everyMs = (rate.ms / rate.requests) * RATE_MARGIN;
    const turn = (last.get(provider) ?? Promise.resolve()).then(() => take(provider, everyMs, hasBegun));
    last.set(
      provider,
      turn.catch(() => undefined),
    );
    return turn;
  };
}
