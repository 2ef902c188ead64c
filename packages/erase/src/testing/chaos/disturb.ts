import type { Sandbox } from "@purge/sandbox";
import type { TestPostgres } from "../postgres/start-postgres.ts";
import type { ChaosOptions } from "./chaos-options.ts";
import type { Meter } from "./create-meter.ts";
import type { Workers } from "./start-workers.ts";

const HOUR = 3_600_000;
/** Fewer than a person takes, so that it happens while there is work. */
const REQUESTS_PER_PERSON = 7;
/** A busy machine takes its time to start a program. */
const PATIENCE_MS = 5_000;

/** What there is to disturb. */
export interface Running {
  readonly workers: Workers;
  readonly meter: Meter;
  readonly sandbox: Sandbox;
  readonly postgres: TestPostgres | undefined;
  readonly random: () => number;
  /** Whether there is nothing left to disturb. */
  readonly isQuiet: () => Promise<boolean>;
}

/** Does something to the workers after random numbers of requests. Returns how often it did what. */
export async function disturb(running: Running, options: ChaosOptions): Promise<Readonly<Record<string, number>>> {
  const { meter, random, isQuiet } = running;
  const counts: Record<string, number> = {};
  const gap = (2 * options.people * REQUESTS_PER_PERSON) / options.disturbances;
  for (let done = 0; done < options.disturbances; done++) {
    const busy = await meter.after(2 + Math.floor(random() * gap), PATIENCE_MS);
    if (!busy && (await isQuiet())) break;
    const what = await disturbOnce(running, options.workers);
    counts[what] = (counts[what] ?? 0) + 1;
  }
  return counts;
}

async function disturbOnce({ workers, sandbox, postgres, random }: Running, count: number): Promise<string> {
  const choice = random();
  const index = Math.floor(random() * count);
  const size = random();
  if (choice < 0.45) {
    await workers.kill(index);
    return "workers killed";
  }
  if (choice < 0.65) {
    // Up to twice as long as a lease.
    workers.freeze(index, 200 + size * 6_000);
    return "workers stopped and woken";
  }
  if (choice < 0.75) {
    sandbox.control.advance(size * 3 * HOUR);
    workers.moveClocks(sandbox.control.now() - Date.now());
    return "clocks moved forward";
  }
  if (choice < 0.85) {
    workers.setBack(index, size * HOUR);
    return "workers' clocks set back";
  }
  if (!postgres) {
    await workers.kill(index);
    return "workers killed";
  }
  await postgres.restart();
  return "restarts of PostgreSQL";
}
