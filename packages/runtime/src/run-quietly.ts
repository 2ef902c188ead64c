/** Runs what may fail, now or later, without a consequence: an observer, or the end of a stream that is not read. */
export function runQuietly(work: () => unknown): void {
  const run = async (): Promise<unknown> => work();
  run().catch(() => undefined);
}
