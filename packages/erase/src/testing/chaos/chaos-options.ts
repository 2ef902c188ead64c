export const chaosStores = ["sqlite", "postgres", "pg-boss"] as const;

export interface ChaosOptions {
  readonly people: number;
  /** Processes that erase at the same time. */
  readonly workers: number;
  readonly store: (typeof chaosStores)[number];
  /** Decides the faults, and what is done to which worker after how many requests. */
  readonly seed: number;
  /** Times that something is done to a worker, its clock or its database. */
  readonly disturbances: number;
  /** Requests a second that each vendor allows. */
  readonly rate: number;
  /** Where SQLite's file is. */
  readonly folder: string;
  /** Called with a line for people to read. */
  readonly log?: (line: string) => void;
}

/** Vendors count over this time. */
export const RATE_WINDOW_MS = 10_000;
