import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeWithLockfile } from "./due-lockfile.ts";
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

const killed = () => Promise.reject(new Error("killed"));

test("the next command brings the lockfile up to date after a run that was killed before it did", async () => {
  await installPnpm("echo updated >> ran.txt");
  await expect(writeWithLockfile(root, killed)).rejects.toThrow("killed");
  const { code, err } = await run(root, "spec", "list");
  expect([code, err]).toEqual([0, expect.stringContaining("Updated the lockfile after an interrupted run.")]);
  expect((await run(root, "spec", "list")).err).toBe("");
});

test("where pnpm cannot, it is said once", async () => {
  await installPnpm("echo no network; exit 1");
  await expect(writeWithLockfile(root, killed)).rejects.toThrow("killed");
  expect(await run(root, "spec", "list")).toMatchObject({ code: 1, err: expect.stringContaining("no network") });
  expect((await run(root, "spec", "list")).code).toBe(0);
});
