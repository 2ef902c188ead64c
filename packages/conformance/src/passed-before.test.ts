import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { changedSince, type Fingerprints, fingerprint } from "./passed-before.ts";

const names = ["acme", "zeta"];
let packages = "";
let passed: Fingerprints = {};
beforeEach(async () => {
  packages = await mkdtemp(join(tmpdir(), "purge-passed-"));
  for (const path of ["acme/openapi.json", "acme/src/client.ts", "zeta/src/client.ts"]) await put(path, "{}");
  for (const path of ["runtime/src/index.ts", "conformance/src/probe.ts"]) await put(path, "{}");
  passed = fingerprint(names, packages);
});
afterEach(() => rm(packages, { recursive: true }));

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(packages, path)), { recursive: true });
  await writeFile(join(packages, path), text);
}

test.each<[path: string, changed: string[]]>([
  ["acme/src/client.ts", ["acme"]],
  ["zeta/src/types.ts", ["zeta"]],
  ["acme/openapi.json", ["acme"]],
  ["runtime/src/index.ts", names],
  ["conformance/src/probes/ids.ts", names],
  ["acme/dist/index.js", []],
  ["acme/node_modules/x/index.ts", []],
  ["acme/README.md", []],
])("after a change of %s, %j have changed", async (path, changed) => {
  await put(path, "changed");
  expect(changedSince(passed, fingerprint(names, packages))).toEqual(changed);
});

test("what has never passed has changed", () => {
  expect(changedSince({}, passed)).toEqual(names);
  expect(changedSince({ acme: passed.acme ?? "" }, passed)).toEqual(["zeta"]);
});
