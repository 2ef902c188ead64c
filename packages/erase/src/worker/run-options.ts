export interface RunOptions {
  /** `idle`: until nothing is due (the default, for cron). `stopped`: until `signal` aborts (for a worker). */
  readonly until?: "idle" | "stopped";
  /** With `idle`: also wait for what becomes due within so many milliseconds. Default 0. */
  readonly waitMs?: number;
  /** Targets of one provider that are attended at the same time. Default 8. */
  readonly concurrency?: number;
  /** Ends the run gracefully: visits that have begun are finished. */
  readonly signal?: AbortSignal;
}
