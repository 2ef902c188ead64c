// Targets a second, stalls of the event loop, and memory: `node run.mjs bench:erase [people]`.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { createEraser } from "../eraser/create-eraser.ts";
import { ownProvider } from "../providers/own-provider.ts";

const PROVIDERS = ["a", "b", "c", "d", "e"] as const;
const AT_ONCE = 32;
const MB = 1_000_000;

const few = 1_000;
const many = Number(process.argv[2] ?? 10_000);
// V8's young generation grows to its full size (134 MB in Node 24) under any load. After that,
// growth is ours.
for (let warm = 0; warm < 2; warm++) await measure(few);
const results = [await measure(few), await measure(many)];
const growth = (results[1]?.peakRss ?? 0) - (results[0]?.peakRss ?? 0);
const printed = results.map((one) => ({ ...one, peakRss: `${Math.round(one.peakRss / MB)} MB` }));
process.stdout.write(
  `${JSON.stringify({ node: process.version, results: printed, growth: `${Math.round(growth / MB)} MB` }, null, 2)}\n`,
);

/** Records and erases so many people at five providers that answer at once. */
async function measure(people: number) {
  const folder = await mkdtemp(join(tmpdir(), "purge-bench-"));
  const instant = ownProvider({ erase: async () => true });
  const providers = { a: instant, b: instant, c: instant, d: instant, e: instant };
  const eraser = createEraser({ providers, store: join(folder, "purge.db"), secret: new Uint8Array(32) });
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
  await rm(folder, { recursive: true, force: true });
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
