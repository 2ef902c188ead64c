/** Attends to one target. It may be called at any time, twice at once, and by any worker. */
export type Attend = (request: string, provider: string) => Promise<void>;

/**
 * A queue between the store, which knows what is due, and the workers. It only says "now": what it loses is sent again
 * when the target's lease ends, and what it delivers twice is attended to once.
 */
export interface Delivery {
  /** Begins to take a provider's targets, so many at once. */
  work(provider: string, concurrency: number, attend: Attend): Promise<void>;
  send(provider: string, requests: readonly string[]): Promise<void>;
  /** Takes nothing more, and waits for what was begun. */
  stop(): Promise<void>;
}
