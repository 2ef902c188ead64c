/** How far two clocks may differ. A row that was written further in the future comes from a clock that has gone back. */
export const CLOCK_TOLERANCE_MS = 300_000;
