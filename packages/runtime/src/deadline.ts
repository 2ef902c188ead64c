/** What ends a call: time, or the caller's signal. */
export interface Deadline {
  /** Aborts what is under way. */
  readonly signal: AbortSignal;
  /** When the time is over, in milliseconds since 1970. */
  readonly until: number;
  /** Waits; for ever, once the call is over. */
  wait(ms: number): Promise<unknown>;
  /** Nothing may be sent any more. */
  over: boolean;
  /** Called at the end: for a body that is deaf to signals. */
  cancel: (() => void) | undefined;
}

/** Why a call ended before its answer. */
export type EndKind = "timeout" | "aborted";

/**
 * One deadline over everything that `run` does with `call`: what it comes to, or `toError` of the end, whichever is
 * first. Leaves no timer and no listener behind.
 */
export function withDeadline<C extends object, T>(
  call: C,
  timeoutMs: number,
  signal: AbortSignal | undefined,
  toError: (kind: EndKind, reason?: unknown) => Error,
  run: (running: C & Deadline) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const onAbort = (): void => end("aborted", signal?.reason);
    signal?.addEventListener("abort", onAbort);
    const end = (kind: EndKind, reason?: unknown): void => {
      reject(toError(kind, reason));
      close();
      controller.abort();
      running.cancel?.();
    };
    const timers = [setTimeout(end, timeoutMs, "timeout")];
    const close = (): void => {
      running.over = true;
      for (const timer of timers) clearTimeout(timer);
      signal?.removeEventListener?.("abort", onAbort);
    };
    const running: C & Deadline = Object.assign(call, {
      signal: controller.signal,
      until: Date.now() + timeoutMs,
      over: false,
      cancel: undefined,
      wait: (ms: number) => new Promise((wake) => running.over || timers.push(setTimeout(wake, ms))),
    });
    const settle = async (): Promise<void> => {
      try {
        resolve(await run(running));
      } catch (error) {
        reject(error);
      }
      close();
    };
    if (signal?.aborted) onAbort();
    else void settle();
  });
}
