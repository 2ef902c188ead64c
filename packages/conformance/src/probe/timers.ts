const own = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
// A browser's timers can't be called as members of another object.
const real = { setTimeout: own.setTimeout.bind(globalThis), clearTimeout: own.clearTimeout.bind(globalThis) };

/** A promise that never settles. */
export const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

/** A wait that `watchTimers` does not count. */
export const sleep = (ms: number): Promise<void> => new Promise((done) => void real.setTimeout(done, ms));

/** The value of a promise, or `undefined` if the time is over first. */
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

/** Counts the timers that `work` starts and that have neither run nor been cleared when it ends. */
export async function watchTimers<T>(work: () => Promise<T>): Promise<{ value: T; left: number }> {
  const running = new Set<unknown>();
  // Node's fetch keeps one timer for all its connections.
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
