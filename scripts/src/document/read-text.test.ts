import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { maxBytes, readText } from "./read-text.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "purge-"));
});
afterAll(() => rm(folder, { recursive: true }));

const origin = { file: "source.yaml" };

it("reads UTF-8", async () => {
  await writeFile(join(folder, "a"), "é");
  expect(await readText(join(folder, "a"), origin)).toBe("é");
});

it("refuses a huge file before it reads it", async () => {
  await writeFile(join(folder, "huge"), "");
  await truncate(join(folder, "huge"), 100 * 1024 * 1024);
  await expect(readText(join(folder, "huge"), origin)).rejects.toThrow(/at most 32 MiB.*100 MiB/s);
  expect(maxBytes).toBe(33_554_432);
});

it("refuses bytes that are not UTF-8, and folders", async () => {
  await writeFile(join(folder, "latin"), Uint8Array.of(0xe9));
  await expect(readText(join(folder, "latin"), origin)).rejects.toThrow("UTF-8");
  await expect(readText(folder, origin)).rejects.toThrow(/EISDIR|a folder or a device/);
});
