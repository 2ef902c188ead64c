import { createEngine } from "../../eraser/create-engine.ts";
import { createEraserOn } from "../../eraser/create-eraser.ts";
import type { Eraser } from "../../eraser/eraser.ts";
import type { EraserOptions } from "../../eraser/eraser-options.ts";
import type { Providers } from "../../model/people.ts";
import { type MemoryStore, openMemoryStore } from "./open-memory-store.ts";

export const DAY = 86_400_000;

/** A clock that stands still until it is moved. */
export interface TestClock {
  now(): number;
  advance(ms: number): void;
}

export function createTestClock(start: number = Date.UTC(2026, 0, 15)): TestClock {
  let time = start;
  return {
    now: () => time,
    advance: (ms) => {
      time += ms;
    },
  };
}

export interface TestEraser<P extends Providers> {
  readonly eraser: Eraser<P>;
  readonly memory: MemoryStore;
  readonly clock: TestClock;
  /** Runs everything that is due, moving the clock to the next thing that is due within `ms`, until nothing is. */
  settle(ms?: number): Promise<void>;
}

/** The real eraser on the real statements, in memory, with a clock of its own. */
export function createTestEraser<const P extends Providers>(
  options: Omit<EraserOptions<P>, "store" | "secret"> & Partial<Pick<EraserOptions<P>, "secret">>,
  clock: TestClock = createTestClock(),
): TestEraser<P> {
  const memory = openMemoryStore();
  const whole: EraserOptions<P> = {
    secret: new Uint8Array(32).fill(7),
    backoffMs: () => 1_000,
    now: clock.now,
    ...options,
    store: "",
  };
  const eraser = createEraserOn(
    createEngine(whole, () => memory.store),
    whole,
  );
  const settle = async (ms = DAY): Promise<void> => {
    const end = clock.now() + ms;
    for (;;) {
      await eraser.run();
      const due = await Promise.all(
        Object.keys(options.providers).map((name) => memory.store.nextDue(name, clock.now(), 90_000)),
      );
      const next = Math.min(...due.filter((one) => one !== null));
      if (next > end) return;
      clock.advance(Math.max(next - clock.now(), 1));
    }
  };
  return { eraser, memory, clock, settle };
}
