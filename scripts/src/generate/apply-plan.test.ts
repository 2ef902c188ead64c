import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { applyPlan } from "./apply-plan.ts";
import { createRepository, put, remove, run } from "./generate.fixture.ts";

let root = "";
beforeEach(async () => {
  root = await createRepository();
});
afterEach(() => remove(root));

async function installPnpm(script: string): Promise<void> {
  const path = join(root, "node_modules/.bin/pnpm");
  await put(root, "node_modules/.bin/pnpm", "");
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
}

/** A run that ends while it writes: before it comes to the lockfile. */
const interrupted = () => applyPlan(root, { files: new Map([["../outside.txt", "x"]]), isLockfileStale: true });

test("the next command updates the lockfile after a run that was interrupted before it did", async () => {
  await installPnpm("echo updated >> ran.txt");
  await expect(interrupted()).rejects.toThrow("outside.txt");
  const { code, err } = await run(root, "spec", "list");
  expect([code, err]).toEqual([0, expect.stringContaining("Updated the lockfile after an interrupted run.")]);
  expect((await run(root, "spec", "list")).err).toBe("");
});

test("a lockfile that pnpm cannot update is reported once, and stops no command that only reads", async () => {
  await installPnpm("echo no network; exit 1");
  await expect(interrupted()).rejects.toThrow("outside.txt");
  expect(await run(root, "spec", "list")).toMatchObject({ code: 0, err: expect.stringContaining("no network") });
  expect(await run(root, "spec", "list")).toMatchObject({ code: 0, err: "" });
});
