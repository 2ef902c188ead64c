/** Calls `onAbort` when the signal is aborted, until the returned function is called. */
export type Subscribe = (signal: AbortSignal, onAbort: () => void) => () => void;

/** One listener on each signal, however many calls share it: Node warns of more than ten. */
export function shareSignals(): Subscribe {
  const shared = new WeakMap<AbortSignal, Set<() => void>>();
  return (signal, onAbort) => {
    const calls = shared.get(signal) ?? new Set();
    const notify = (): void => {
      for (const each of [...calls]) each();
    };
    if (calls.size === 0) {
      shared.set(signal, calls);
      signal.addEventListener("abort", notify);
    }
    calls.add(onAbort);
    return () => {
      calls.delete(onAbort);
      if (calls.size > 0) return;
      shared.delete(signal);
      signal.removeEventListener?.("abort", notify);
    };
  };
}
