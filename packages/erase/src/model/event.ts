import type { Entry } from "./entry.ts";

/** What an observer is told after it is on disk: an entry of the journal, and where it belongs. It holds no id of a person. */
export interface EraserEvent {
  readonly request: string;
  /** Empty for what is about the whole request. */
  readonly provider: string;
  readonly entry: Entry;
}
