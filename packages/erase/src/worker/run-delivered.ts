import type { Delivery } from "../model/delivery.ts";
import { attend } from "../target/attend.ts";
import type { Engine } from "../target/engine.ts";
import { isStoreUnavailable } from "./is-store-unavailable.ts";
import type { RunOptions } from "./run-options.ts";
import { sleep } from "./sleep.ts";

const POLL_MS = 1_000;

/** Sends what is due through a queue, and attends to what comes out of it. Returns the number of visits of this worker. */
export async function runDelivered(engine: Engine, delivery: Delivery, options: RunOptions): Promise<number> {
  const { concurrency = 8 } = options;
  const failing = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, failing.signal]) : failing.signal;
  const lanes = Object.keys(engine.providers).map((provider) => createLane(engine, delivery, provider, concurrency));
  const fail = (error: unknown): void => {
    if (!isStoreUnavailable(error)) failing.abort(error);
  };
  try {
    await Promise.all(lanes.map((lane) => lane.work(fail)));
    await Promise.all(lanes.map((lane) => lane.sendDue(fail, signal)));
  } finally {
    await delivery.stop();
  }
  failing.signal.throwIfAborted();
  return lanes.reduce((sum, lane) => sum + lane.visits(), 0);
}

interface Lane {
  work(fail: (error: unknown) => void): Promise<void>;
  /** Until the signal aborts. */
  sendDue(fail: (error: unknown) => void, signal: AbortSignal): Promise<void>;
  visits(): number;
}

/** Sends no more than this worker could do itself, so that nothing waits in the queue for longer than a lease. */
function createLane(engine: Engine, delivery: Delivery, provider: string, concurrency: number): Lane {
  let active = 0;
  let visits = 0;
  let wake = new AbortController();
  return {
    visits: () => visits,
    work: (fail) =>
      delivery.work(provider, concurrency, async (request) => {
        active += 1;
        try {
          await attend(engine, request, provider);
          visits += 1;
        } catch (error) {
          fail(error);
        } finally {
          active -= 1;
          wake.abort();
        }
      }),
    sendDue: async (fail, signal) => {
      while (!signal.aborted) {
        wake = new AbortController();
        try {
          const free = concurrency - active;
          const now = engine.now();
          const due = free > 0 ? await engine.store.claim(provider, now, free, engine.leaseMs) : [];
          if (due.length > 0) await delivery.send(provider, due);
        } catch (error) {
          fail(error);
        }
        await sleep(POLL_MS, AbortSignal.any([signal, wake.signal]));
      }
    },
  };
}
