import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runChaos } from "./run-chaos.ts";

const folder = mkdtempSync(join(tmpdir(), "purge-chaos-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("workers are killed, vendors fail in eight ways, and nobody is left, nobody else is gone, and every success has its evidence", async () => {
  const { violations, faults, secrets } = await runChaos({
    people: 12,
    workers: 2,
    store: "sqlite",
    seed: 11,
    disturbances: 8,
    rate: 100,
    folder,
  });
  expect(violations).toEqual([]);
  expect(Object.keys(faults).length).toBeGreaterThan(5);
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), "latin1"));
  const inBodies = ["User deleted successfully", "SUCCESS", "first_name"];
  expect([...secrets, ...inBodies].filter((secret) => files.join("").includes(secret))).toEqual([]);
});
