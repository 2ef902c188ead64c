/** Ends a call: by time, or by the caller's signal. */
export interface Deadline {
  /** Aborts what is under way. */
  readonly signal: AbortSignal;
  /** Milliseconds left. */
  left(): number;
  /** The promise's outcome, or the end of the call, whichever comes first: also for a `fetch` deaf to signals. */
  race<T>(promise: Promise<T>): Promise<T>;
  /** Waits; ends early with the call. */
  wait(ms: number): Promise<void>;
  /** Leaves no timer and no listener behind. */
  close(): void;
}

/** Why a call ended before its answer. */
export type EndKind = "timeout" | "aborted";

/** One deadline over everything a call does. `toError` makes what waits for the call fail. */
export function startDeadline(
  timeoutMs: number,
  signal: AbortSignal | undefined,
  toError: (kind: EndKind, reason?: unknown) => Error,
): Deadline {
  const controller = new AbortController();
  let reject: (reason: Error) => void = () => undefined;
  const ended = new Promise<never>((_, fail) => {
    reject = fail;
  });
  // an end that nobody waits for any more is no unhandled rejection
  ended.catch(() => undefined);
  const end = (kind: EndKind, reason?: unknown): void => {
    reject(toError(kind, reason));
    controller.abort();
  };
  const until = performance.now() + timeoutMs;
  const timer = setTimeout(end, timeoutMs, "timeout");
  const onAbort = (): void => end("aborted", signal?.reason);
  if (signal?.aborted) onAbort();
  else signal?.addEventListener("abort", onAbort);
  const race = <T>(promise: Promise<T>): Promise<T> => Promise.race([ended, promise]);
  return {
    signal: controller.signal,
    left: () => until - performance.now(),
    race,
    wait(ms) {
      let alarm: ReturnType<typeof setTimeout>;
      return race(
        new Promise<void>((resolve) => {
          alarm = setTimeout(resolve, ms);
        }),
      ).finally(() => clearTimeout(alarm));
    },
    close() {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
    },
  };
}
