import type { Entry } from "./entry.ts";

/** A journal entry, passed to `onEvent` after it is on disk. It never contains a person's id. */
export interface EraserEvent {
  readonly request: string;
  /** Empty for entries about the whole request. */
  readonly provider: string;
  readonly entry: Entry;
}
