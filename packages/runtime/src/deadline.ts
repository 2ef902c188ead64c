/** Ends a call: by time, or by the caller's signal. */
export interface Deadline {
  /** Aborts what is under way. */
  readonly signal: AbortSignal;
  /** When the time is over, in milliseconds since 1970. */
  readonly until: number;
  /** The promise's outcome, or the end of the call, whichever comes first: also for a `fetch` deaf to signals. */
  race<T>(promise: Promise<T>): Promise<T>;
  /** Waits; ends early with the call. */
  wait(ms: number): Promise<unknown>;
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
  let end: (kind: EndKind, reason?: unknown) => void = () => undefined;
  const ended = new Promise<never>((_, reject) => {
    end = (kind, reason) => {
      reject(toError(kind, reason));
      controller.abort();
    };
  });
  const race = <T>(promise: Promise<T>): Promise<T> => Promise.race([ended, promise]);
  const onAbort = (): void => end("aborted", signal?.reason);
  if (signal?.aborted) onAbort();
  signal?.addEventListener("abort", onAbort);
  const timers = [setTimeout(end, timeoutMs, "timeout")];
  return {
    signal: controller.signal,
    until: Date.now() + timeoutMs,
    race,
    wait: (ms) => race(new Promise((resolve) => timers.push(setTimeout(resolve, ms)))),
    close() {
      timers.forEach(clearTimeout);
      signal?.removeEventListener("abort", onAbort);
    },
  };
}
