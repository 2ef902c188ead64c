import { CallError } from "./call-error.ts";
import { redactError } from "./redact-error.ts";
import type { Subscribe } from "./share-signals.ts";

/** What a call may be waiting for, as its timeout message says it. */
export type Phase =
  | "preparing the request"
  | "waiting for a credential"
  | "waiting for middleware"
  | "waiting for the response"
  | "reading the response body"
  | "waiting to try again";

/** What ends a call: time, or the caller's signal. */
export interface Deadline {
  /** Aborts what is in flight. */
  readonly signal: AbortSignal;
  /** When the time is over, in milliseconds since 1970. */
  readonly until: number;
  /** The result of `work`, or the error of the end, whichever comes first. */
  race<T>(work: Promise<T>, phase: Phase): Promise<T>;
  /** Waits. */
  wait(ms: number): Promise<void>;
  /** Throws if the call is over: nothing may be sent any more. */
  check(): void;
  /** The call is over, however it ended. */
  close(): void;
}

export interface Limits {
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  readonly subscribe: Subscribe;
  /** The texts that no cause of an error may show. */
  readonly hidden: () => readonly string[];
}

/** Starts a deadline. Closed, it leaves no timer and no listener behind. */
export function openDeadline({ timeoutMs, signal, subscribe, hidden }: Limits): Deadline {
  const controller = new AbortController();
  const timers: ReturnType<typeof setTimeout>[] = [];
  let phase: Phase = "preparing the request";
  let over: CallError | undefined;
  let isClosed = false;
  let reject: (error: CallError) => void = () => undefined;
  const ended = new Promise<never>((_, fail) => {
    reject = fail;
  });
  ended.catch(() => undefined);
  const end = (error: CallError): void => {
    over ??= error;
    reject(over);
    controller.abort();
  };
  const onAbort = (): void => {
    const cause = redactError(signal?.reason, hidden());
    end(new CallError("aborted", "aborted", `aborted by its signal while ${phase}.`, { cause }));
  };
  const onTimeout = (): void => {
    end(new CallError("timeout", "timeout", `no result within ${timeoutMs} ms (timeoutMs): it was still ${phase}.`));
  };
  const unsubscribe = signal && subscribe(signal, onAbort);
  if (signal?.aborted) onAbort();
  else timers.push(setTimeout(onTimeout, timeoutMs));
  const deadline: Deadline = {
    signal: controller.signal,
    until: Date.now() + timeoutMs,
    race(work, now) {
      phase = now;
      return Promise.race([work, ended]);
    },
    wait: (ms) => deadline.race(new Promise<void>((wake) => timers.push(setTimeout(wake, ms))), "waiting to try again"),
    check() {
      if (over) throw over;
      if (isClosed) throw new CallError("aborted", "aborted", "the call is over.");
    },
    close() {
      isClosed = true;
      for (const timer of timers) clearTimeout(timer);
      unsubscribe?.();
    },
  };
  return deadline;
}
