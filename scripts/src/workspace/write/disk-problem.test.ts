import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { diskProblem } from "./disk-problem.ts";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "purge-disk-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

it.runIf(existsSync("/dev/full"))("a full disk: what to free, and that the next run goes on", async () => {
  expect(diskProblem(await failureOf(writeFile("/dev/full", "x")), root)).toMatchObject({
    rule: "disk-enospc",
    found: "a full disk",
    next: expect.stringContaining("Free some space"),
  });
});

it("names the file inside the repository", async () => {
  await mkdir(join(root, "specs/acme"), { recursive: true });
  await writeFile(join(root, "specs/acme/source.yaml"), "");
  const inFile = await failureOf(readFile(join(root, "specs/acme/source.yaml/x")));
  expect(diskProblem(inFile, root)).toMatchObject({ file: "specs/acme/source.yaml/x", rule: "disk-enotdir" });
});

it("is for errors of the file system only", async () => {
  expect(diskProblem(new Error("x"), root)).toBeUndefined();
  expect(diskProblem(Object.assign(new Error("x"), { code: "ENOSPC" }), root)).toBeUndefined();
  expect(diskProblem(await failureOf(readFile(join(root, "nothing"))), root)).toBeUndefined();
});
