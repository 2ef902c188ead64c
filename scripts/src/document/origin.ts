/** Where a text comes from, for reporting problems. */
export interface Origin {
  provider?: string;
  /** Relative to the repository, or as the caller typed it. */
  file: string;
}
