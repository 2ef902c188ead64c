import { describe, expect, inject, test } from "vitest";
import { chaosStores } from "./chaos-options.ts";
import { runChaos } from "./run-chaos.ts";

describe.skipIf(!inject("postgres"))("chaos on PostgreSQL (node run.mjs test:postgres)", () => {
  test.each(chaosStores.slice(1))("everything holds with %s, and PostgreSQL restarts as well", async (store) => {
    const options = { people: 8, workers: 2, seed: 12, disturbances: 6, rate: 100, folder: "" };
    expect((await runChaos({ ...options, store })).violations).toEqual([]);
  });
});
