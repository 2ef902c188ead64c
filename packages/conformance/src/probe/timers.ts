const own = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
// A browser's own will not be called as members of something else.
const real = { setTimeout: own.setTimeout.bind(globalThis), clearTimeout: own.clearTimeout.bind(globalThis) };

/** Nothing, for ever. */
export const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

/** A wait that the watch below does not count. */
export const sleep = (ms: number): Promise<void> => new Promise((done) => void real.setTimeout(done, ms));

/** Rejects nothing and leaves nothing behind: `undefined` when the time is over first. */
export async function within<T>(promise: Promise<T>, ms: number): Promise<{ value: T } | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((done) => {
    timer = real.setTimeout(() => done(undefined), ms);
  });
  try {
    return await Promise.race([promise.then((value) => ({ value })), late]);
  } finally {
    real.clearTimeout(timer);
  }
}

/** Counts the timers that are started and neither run nor cleared while `work` runs and until it is asked. */
export async function watchTimers<T>(work: () => Promise<T>): Promise<{ value: T; left: number }> {
  const running = new Set<unknown>();
  // Node's own fetch keeps one timer for all its connections.
  const isOfNode = (): boolean => /^.*\n.*\n.*\n.*node:internal/.test(new Error("a timer").stack ?? "");
  const started = (run: TimerHandler, ms?: number, ...rest: unknown[]): ReturnType<typeof setTimeout> => {
    const timer = real.setTimeout(() => {
      running.delete(timer);
      if (typeof run === "function") run(...rest);
    }, ms);
    if (!isOfNode()) running.add(timer);
    return timer;
  };
  const cleared = (timer: ReturnType<typeof setTimeout> | undefined): void => {
    running.delete(timer);
    real.clearTimeout(timer);
  };
  Object.assign(globalThis, { setTimeout: started, clearTimeout: cleared });
  try {
    const value = await work();
    return { value, left: running.size };
  } finally {
    Object.assign(globalThis, own);
  }
}
