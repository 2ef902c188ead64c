import { attend } from "../target/attend.ts";
import type { Engine } from "../target/engine.ts";
import { isStoreUnavailable } from "./is-store-unavailable.ts";
import type { RunOptions } from "./run-options.ts";
import { sleep } from "./sleep.ts";

const POLL_MS = 1_000;
const CHECKPOINT_MS = 60_000;

/** Visits all targets that are due, in one lane per provider. Returns the number of visits. */
export async function runLanes(engine: Engine, options: RunOptions = {}): Promise<number> {
  // A lane whose store fails ends the others as well.
  const failing = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, failing.signal]) : failing.signal;
  const lanes = Object.keys(engine.providers).map(async (provider) => {
    try {
      return await runLane(engine, provider, { ...options, signal });
    } catch (error) {
      failing.abort();
      throw error;
    }
  });
  // Removes settled ids from the files, also in a run that never ends. The lanes report a store that fails.
  const timer = setInterval(() => engine.store.checkpoint().catch(() => undefined), CHECKPOINT_MS);
  const ends = await Promise.allSettled(lanes);
  clearInterval(timer);
  const failed = ends.find((end) => end.status === "rejected");
  if (failed) throw failed.reason;
  await engine.store.checkpoint();
  return ends.reduce((sum, end) => sum + (end.status === "fulfilled" ? end.value : 0), 0);
}

async function runLane(engine: Engine, provider: string, options: RunOptions): Promise<number> {
  const { concurrency = 8, signal } = options;
  const active = new Set<Promise<void>>();
  const failures: unknown[] = [];
  let visits = 0;
  const visit = async (request: string): Promise<void> => {
    try {
      await attend(engine, request, provider);
      visits += 1;
    } catch (error) {
      // What a worker does not outlast comes first.
      if (isStoreUnavailable(error)) failures.push(error);
      else failures.unshift(error);
    }
  };
  const step = async (): Promise<boolean> => {
    const [failure] = failures.splice(0);
    if (failure !== undefined) throw failure;
    const free = concurrency - active.size;
    const requests = free > 0 ? await engine.store.claim(provider, engine.now(), free, engine.leaseMs) : [];
    for (const request of requests) {
      const one: Promise<void> = visit(request).finally(() => active.delete(one));
      active.add(one);
    }
    if (active.size === 0) return waitForDue(engine, provider, options);
    await Promise.race(active);
    return true;
  };
  try {
    while (!signal?.aborted && (await outlast(step, options)));
  } finally {
    await Promise.all(active);
  }
  const [failure] = failures;
  if (failure !== undefined && !(options.until === "stopped" && isStoreUnavailable(failure))) throw failure;
  return visits;
}

/** A worker outlasts a store that is away: visits that were cut off are taken up again when their leases end. */
async function outlast(step: () => Promise<boolean>, { until, signal }: RunOptions): Promise<boolean> {
  try {
    return await step();
  } catch (error) {
    if (until !== "stopped" || !isStoreUnavailable(error)) throw error;
    await sleep(POLL_MS, signal);
    return true;
  }
}

/** Waits until a target may be due. False if the lane is finished. */
async function waitForDue(engine: Engine, provider: string, options: RunOptions): Promise<boolean> {
  const { until = "idle", waitMs = 0, signal } = options;
  const next = await engine.store.nextDue(provider, engine.now(), engine.leaseMs);
  const left = next === null ? Number.POSITIVE_INFINITY : next - engine.now();
  if (until === "idle" && left > waitMs) return false;
  await sleep(Math.min(Math.max(left, 5), POLL_MS), signal);
  return true;
}
