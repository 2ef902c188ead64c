import { CLOCK_TOLERANCE_MS } from "../store/clock-tolerance.ts";
import type { TargetRow } from "../store/store.ts";

/**
 * Whether a target's time has come. A row from the future was written by a clock that has gone back since; its due time
 * means nothing, unless it is a vendor's.
 */
export function isDue({ due, written, state }: TargetRow, now: number): boolean {
  if (due === null) return false;
  return due <= now || (written > now + CLOCK_TOLERANCE_MS && state !== "scheduled");
}
