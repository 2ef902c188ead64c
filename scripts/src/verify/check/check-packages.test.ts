import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { mustRun } from "../../workspace/run-program.ts";
import { packageProblems } from "./check-packages.ts";

const root = resolve(import.meta.dirname, "../../../..");
let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "purge-bad-package-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function problemsOf(files: Record<string, string>, exports: object) {
  const manifest = { name: "bad", version: "1.0.0", type: "module", files: ["dist"], exports };
  await mkdir(join(folder, "dist"));
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, "dist", path), text);
  await mustRun(root, ["pnpm", "pack", "--silent"], folder);
  const tarball = new Uint8Array(await readFile(join(folder, "bad-1.0.0.tgz")));
  return packageProblems(root, "packages/sandbox/package.json", tarball);
}

test("a packed file that is missing, and types that don't resolve, are reported with the entry", async () => {
  const files = { "index.js": "export {};\n", "index.d.ts": 'export * from "./no";\n', "x.js": "export {};\n" };
  const problems = await problemsOf(files, {
    ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
    "./x": { types: "./dist/missing.d.ts", default: "./dist/x.js" },
  });
  expect(problems).toContainEqual({
    file: "packages/sandbox/package.json",
    pointer: "#/exports/.~1x/types",
    rule: "publint/FILE_DOES_NOT_EXIST",
    severity: "error",
    expected: "a package.json that matches the packed files, as publint understands it",
    found: 'pkg.exports["./x"].types is ./dist/missing.d.ts but the file does not exist.',
    next: "Correct packages/sandbox/package.json, then run `node run.mjs check packages`.",
  });
  const types = problems.filter(({ rule }) => rule.startsWith("types/"));
  expect(types.map(({ rule, found }) => [rule, found.split(": ")[0]])).toEqual(
    expect.arrayContaining([
      ["types/UntypedResolution", "./x"],
      ["types/InternalResolutionError", "/node_modules/bad/dist/index.d.ts, import of ./no"],
    ]),
  );
});

test("a package without types is reported", async () => {
  const problems = await problemsOf({ "index.js": "export {};\n" }, { ".": "./dist/index.js" });
  expect(problems).toMatchObject([{ rule: "types/None", found: "no types at all" }]);
});
