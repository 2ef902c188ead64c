import { expect, test, vi } from "vitest";
import { explore } from "./explore.ts";
import { scenarios } from "./scenarios.ts";

// Seconds where nothing else runs; a busy machine needs more.
vi.setConfig({ testTimeout: 120_000 });

const mine = scenarios.filter(({ name }) => ["deletion", "lookup", "read-back"].includes(name));

test.each(mine)("$name: one answer, every pair of crashes", async (scenario) => {
  const { runs, violations } = await explore(scenario, { answers: 1, crashes: 2 });
  expect(violations).toEqual([]);
  expect(runs).toBeGreaterThan(1_000);
});
