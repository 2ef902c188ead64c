import { setTimeout } from "node:timers/promises";
import type { ChaosEraser, VendorName } from "./create-chaos-eraser.ts";
import type { Meter } from "./create-meter.ts";
import { forAll } from "./for-all.ts";

const POLL_MS = 500;
/** Longer than any lease, pause and start of a worker. */
const STALL_MS = 120_000;

/**
 * Waits for the workers, and releases what a person would release, until nothing is open but these outcomes. Returns what
 * is wrong if nothing moves any more.
 */
export async function untilQuiet(eraser: ChaosEraser, meter: Meter, outcomes: readonly string[]): Promise<string[]> {
  let requests = meter.requests();
  let moved = performance.now();
  for (;;) {
    const backlog = await eraser.backlog();
    const open = backlog.targets.filter(({ outcome }) => !outcomes.includes(outcome));
    if (open.length === 0) return [];
    if (backlog.attention.length > 0) await releaseAll(eraser, backlog.attention);
    if (meter.requests() > requests) moved = performance.now();
    requests = meter.requests();
    if (performance.now() - moved > STALL_MS) return [`nothing moves any more: ${JSON.stringify(open)}`];
    await setTimeout(POLL_MS);
  }
}

async function releaseAll(eraser: ChaosEraser, requests: readonly string[]): Promise<void> {
  await forAll(requests, async (request) => {
    for (const { provider, outcome } of (await eraser.status(request)).targets) {
      if (outcome === "attention") await eraser.release(request, provider as VendorName, "tried again");
    }
  });
}
