import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { readTarball } from "./read-tarball.ts";
import { mustRun } from "./run-program.ts";

test("files and sizes, also of paths longer than a header's field", async () => {
  const folder = await mkdtemp(join(tmpdir(), "purge-tarball-"));
  const long = `dist/${"deep/".repeat(22)}file.js`;
  const files = { "package.json": '{"name":"sized","version":"1.0.0"}', "dist/empty.js": "", [long]: "x".repeat(1300) };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await mustRun(process.cwd(), ["pnpm", "pack", "--silent"], folder);
  const sizes = readTarball(await readFile(join(folder, "sized-1.0.0.tgz")));
  await rm(folder, { recursive: true });
  expect(sizes.get("dist/empty.js")).toBe(0);
  expect(sizes.get(long)).toBe(1300);
  expect([...sizes.keys()].sort()).toEqual(Object.keys(files).sort());
});
