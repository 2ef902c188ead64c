import { setTimeout } from "node:timers/promises";

/** Waits, or until the run is stopped, which its loop sees by itself. */
export function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return setTimeout(ms, undefined, { ...(signal && { signal }) }).catch(() => undefined);
}
