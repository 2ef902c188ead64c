import { expect, test, vi } from "vitest";
import { explore } from "./explore.ts";
import { type Scenario, scenarios } from "./scenarios.ts";

// Seconds where nothing else runs; a busy machine needs more.
vi.setConfig({ testTimeout: 120_000 });

const find = (name: string) => scenarios.find((one) => one.name === name) as Scenario;

test("undo: one answer, every pair of crashes", async () => {
  const { runs, violations } = await explore(find("undo"), { answers: 1, crashes: 2 });
  expect(violations).toEqual([]);
  expect(runs).toBeGreaterThan(1_000);
});

test("hold: at every moment of every pair of crashes, and of one answer with every crash", async () => {
  const pairs = await explore(find("hold"), { answers: 0, crashes: 2 });
  const answered = await explore(find("hold"), { answers: 1, crashes: 1 });
  expect([...pairs.violations, ...answered.violations]).toEqual([]);
  expect(pairs.runs + answered.runs).toBeGreaterThan(1_000);
});

test("grace: one answer, every crash", async () => {
  const { violations } = await explore(find("grace"), { answers: 1, crashes: 1 });
  expect(violations).toEqual([]);
});
