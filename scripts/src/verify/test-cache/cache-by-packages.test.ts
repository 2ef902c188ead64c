import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packagesKey } from "./cache-by-packages.ts";

test("a package that is new, built, or exports something else makes another key, and what it contains does not", async () => {
  const root = await mkdtemp(join(tmpdir(), "purge-key-"));
  const acme = join(root, "packages/acme");
  const manifest = (exports: string) => writeFile(join(acme, "package.json"), JSON.stringify({ exports }));
  try {
    await mkdir(acme, { recursive: true });
    const keys = [packagesKey(root)];
    await manifest("./dist/index.js");
    keys.push(packagesKey(root));
    await mkdir(join(acme, "dist"));
    keys.push(packagesKey(root));
    await manifest("./dist/main.js");
    keys.push(packagesKey(root));
    expect(new Set(keys).size).toBe(4);
    await writeFile(join(acme, "dist/main.js"), "");
    expect(packagesKey(root)).toBe(keys.at(-1));
  } finally {
    await rm(root, { recursive: true });
  }
});
