import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { resolveProgram } from "./resolve-program.ts";

const root = resolve(import.meta.dirname, "../../..");

test.each(["biome", "changeset", "knip", "tsc", "turbo", "vitest"])("on Windows %s is JavaScript", (program) => {
  const [node, script = "", ...more] = resolveProgram(root, program, "win32");
  expect([node, existsSync(script), more]).toEqual([process.execPath, true, []]);
});

test("what it resolves to can be started without a shell", () => {
  const [node, ...script] = resolveProgram(root, "turbo", "win32");
  expect(execFileSync(node, [...script, "--version"], { encoding: "utf8" })).toMatch(/^\d+\.\d+/);
});

test("programs of the system are found on the path, and elsewhere than on Windows all are", () => {
  expect(resolveProgram(root, "git", "win32")).toEqual(["git"]);
  expect(resolveProgram(root, "node", "win32")).toEqual([process.execPath]);
  expect(resolveProgram(root, "turbo", "linux")).toEqual(["turbo"]);
});
