import { runQuietly } from "./run-quietly.ts";

/** Calls `onAbort` when the signal is aborted, until the returned function is called. */
export type Subscribe = (signal: AbortSignal, onAbort: () => void) => () => void;

interface Listener {
  readonly calls: Set<() => void>;
  readonly notify: () => void;
}

/** One listener on each signal, however many calls share it: Node warns of more than ten. */
export function shareSignals(): Subscribe {
  const listeners = new WeakMap<AbortSignal, Listener>();
  return (signal, onAbort) => {
    const { calls, notify } = listeners.get(signal) ?? createListener();
    if (calls.size === 0) {
      listeners.set(signal, { calls, notify });
      signal.addEventListener("abort", notify);
    }
    calls.add(onAbort);
    return () => {
      calls.delete(onAbort);
      if (calls.size > 0) return;
      // a caller's own signal may not have it, or throw
      runQuietly(() => signal.removeEventListener("abort", notify));
    };
  };
}

function createListener(): Listener {
  const calls = new Set<() => void>();
  const notify = (): void => {
    for (const each of [...calls]) each();
  };
  return { calls, notify };
}
