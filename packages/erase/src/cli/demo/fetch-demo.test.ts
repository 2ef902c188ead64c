import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { fetchDemo } from "./fetch-demo.ts";

test("without the sandbox the demo names the command to run, and where a person can answer runs it", async () => {
  const alone = mkdtempSync(join(tmpdir(), "purge-alone-"));
  const at = join(import.meta.dirname, "../../..");
  cpSync(join(at, "dist"), join(alone, "dist"), { recursive: true });
  cpSync(join(at, "package.json"), join(alone, "package.json"));
  mkdirSync(join(alone, "node_modules"));
  for (const name of ["commander", "csv-parse", "jose"])
    symlinkSync(realpathSync(join(at, "node_modules", name)), join(alone, "node_modules", name), "junction");
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(alone, "dist/bin.js"), "demo"], {
    encoding: "utf8",
  });
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toContain("\n\n  npx -p @purge/erase -p @purge/sandbox purge demo\n");
  writeFileSync(join(alone, "npx"), '#!/bin/sh\necho "$@" > "$NOTES"\nexit 3\n', { mode: 0o755 });
  const terminal = () => Object.assign(new PassThrough(), { isTTY: true });
  const notes = join(alone, "notes.txt");
  const io = { stdin: terminal(), stdout: terminal(), stderr: terminal(), cwd: () => alone };
  if (process.platform !== "win32") {
    expect(await fetchDemo({ ...io, env: { PATH: `${alone}:/bin:/usr/bin`, NOTES: notes } })).toBe(3);
    expect(readFileSync(notes, "utf8")).toBe("-p @purge/erase -p @purge/sandbox purge demo\n");
  }
  rmSync(alone, { recursive: true, force: true });
});
