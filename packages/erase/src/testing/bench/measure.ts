import { monitorEventLoopDelay } from "node:perf_hooks";
import { createEraser } from "../../eraser/create-eraser.ts";
import { ownProvider } from "../../providers/own-provider.ts";
import type { Store } from "../../store/store.ts";

const PROVIDERS = ["a", "b", "c", "d", "e"] as const;
const AT_ONCE = 32;

export interface Measured {
  readonly people: number;
  readonly peoplePerSecond: number;
  readonly targetsPerSecond: number;
  readonly loopP99Ms: number;
  readonly peakRss: number;
}

/** Records and erases so many people at five providers that answer at once. */
export async function measure(store: string | Store, people: number): Promise<Measured> {
  const instant = ownProvider({ erase: async () => true });
  const providers = { a: instant, b: instant, c: instant, d: instant, e: instant };
  const eraser = createEraser({ providers, store, secret: new Uint8Array(32) });
  const delay = monitorEventLoopDelay({ resolution: 5 });
  let peakRss = 0;
  const timer = setInterval(() => {
    peakRss = Math.max(peakRss, process.memoryUsage.rss());
  }, 50);
  delay.enable();
  const recording = await time(() => record(people, (request, who) => eraser.erase(request, who)));
  let visits = 0;
  const running = await time(async () => {
    visits = await eraser.run();
  });
  clearInterval(timer);
  delay.disable();
  await eraser.stop();
  return {
    people,
    peoplePerSecond: Math.round(people / recording),
    targetsPerSecond: Math.round(visits / running),
    loopP99Ms: Number((delay.percentile(99) / 1e6).toFixed(1)),
    peakRss,
  };
}

async function record(
  people: number,
  erase: (request: string, who: Record<(typeof PROVIDERS)[number], string>) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let i = next++; i < people; i = next++) {
      await erase(`r${i}`, { a: `a${i}`, b: `b${i}`, c: `c${i}`, d: `d${i}`, e: `e${i}` });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

async function time(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1_000;
}
