import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runProgram } from "../../workspace/run-program.ts";
import { fingerprintTests } from "./fingerprint-tests.ts";
import { findUnchanged, readPassed, unchangedFiles, writePassed } from "./passed-before.ts";

const home = join(import.meta.dirname, "../../../..");
const names = ["acme", "zeta"];
const file = "packages/erase/src/providers/acme.test.ts";
let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(await realpath(tmpdir()), "purge-passed-"));
  for (const name of names) {
    for (const path of [`specs/${name}/behavior.yaml`, `packages/${name}/src/client.ts`]) await put(path, "{}");
    await put(`packages/erase/src/providers/${name}.test.ts`, "{}");
  }
  await put("packages/erase/package.json", '{ "dependencies": { "@purge/sandbox": "1", "@purge/acme": "1" } }');
  for (const name of ["erase", "runtime", "sandbox", "conformance"]) await put(`packages/${name}/src/index.ts`, "{}");
  await put("pnpm-lock.yaml", "");
  writePassed(root, { [file]: fingerprintTests(root, file) });
});
afterEach(() => rm(root, { recursive: true }));

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

test.each<[path: string, unchanged: string[]]>([
  ["packages/acme/src/client.ts", ["zeta"]],
  ["packages/zeta/src/types.ts", ["acme"]],
  ["specs/acme/behavior.yaml", ["zeta"]],
  ["packages/erase/src/providers/acme.ts", ["zeta"]],
  ["packages/erase/src/providers/zeta.test.ts", ["acme"]],
  ["packages/sandbox/src/generated/zeta.ts", ["acme"]],
  ["packages/erase/src/kit/faults.ts", []],
  ["packages/runtime/src/index.ts", []],
  ["packages/sandbox/src/index.ts", []],
  [file, []],
  ["pnpm-lock.yaml", []],
  ["packages/conformance/src/index.ts", names],
  ["packages/erase/src/kit/faults.test.ts", names],
  ["packages/acme/dist/index.js", names],
  ["packages/acme/node_modules/x/index.ts", names],
  ["packages/acme/README.md", names],
])("after a change of %s, the tests of %j need not run", async (path, unchanged) => {
  await put(path, "changed");
  expect(findUnchanged(root)).toEqual({ [file]: unchanged });
});

test("a file is left out when the provider that it is named after is unchanged", async () => {
  expect(unchangedFiles(findUnchanged(root))).toEqual([file]);
  await put("packages/acme/src/client.ts", "changed");
  expect(unchangedFiles(findUnchanged(root))).toEqual([]);
});

test("without a cache, or with one that can't be read, everything runs", async () => {
  await put(".cache/passed-tests.json", "{");
  expect(findUnchanged(root)).toEqual({});
  await rm(join(root, ".cache"), { recursive: true });
  expect(findUnchanged(root)).toEqual({});
});

test("a run of Vitest remembers the providers whose tests passed, by file and by suite", async () => {
  const reporter = JSON.stringify(join(home, "scripts/src/verify/test-report/passed-reporter.ts"));
  const vitest = (what: string) => `import { ${what} } from ${JSON.stringify(import.meta.resolve("vitest"))};`;
  const suites = "packages/erase/src/providers/all.test.ts";
  await put(
    "vitest.config.ts",
    `import { passedReporter } from ${reporter};\nexport default { test: { reporters: [passedReporter(import.meta.dirname)] } };`,
  );
  await put(file, `${vitest("test")} test("passes", () => {});`);
  await put("packages/erase/src/providers/zeta.test.ts", `${vitest("test")} test("fails", () => { throw 1; });`);
  await put(
    suites,
    `${vitest("describe, test")}
    describe("acme", () => { test("passes", () => {}); test.skip("is not run", () => {}); });
    describe("zeta", () => { describe("inside", () => { test("passes", () => {}); }); });`,
  );
  await runProgram(home, ["vitest", "run", "--root", root], root);
  const passed = readPassed(root);
  expect(Object.fromEntries(Object.entries(passed).map(([name, all]) => [name, Object.keys(all).sort()]))).toEqual({
    [file]: ["acme", "zeta"],
    "packages/erase/src/providers/zeta.test.ts": [],
    [suites]: ["zeta"],
  });
  expect(passed[suites]).toEqual({ zeta: fingerprintTests(root, suites).zeta });
});
