import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { remove, run } from "../generate/generate.fixture.ts";
import { createCommitted, outside, status, text } from "./repository.fixture.ts";

let root = "";
let path = "";
beforeEach(async () => {
  root = await createCommitted();
  const source = await text(root, "specs/acme/source.yaml");
  path = await outside(
    "given.yaml",
    source.replace("removed:\n", "removed:\n          description: Whether they are gone.\n"),
  );
});
afterEach(() => remove(root));

/** Bumps in a process of its own, which kills itself in place of the nth step of its writing. */
async function bumpKilledAt(nth: number): Promise<NodeJS.Signals | null> {
  const [kill, command] = ["kill-at.fixture.ts", "../cli/run-in.ts"].map((file) => join(import.meta.dirname, file));
  const args = ["--import", pathToFileURL(kill ?? "").href, command ?? "", root, "spec", "bump", "acme", path];
  const env = { ...process.env, KILL_AT: String(nth) };
  const child = spawn(process.execPath, [...args, "--no-redocly"], { stdio: "ignore", env });
  return new Promise((resolve) => child.on("close", (_, signal) => resolve(signal)));
}

const changes = async () => (await status(root)).filter((line) => !line.endsWith("provider.yaml"));

// The plan is complete somewhere between the twelfth step and the twenty-first.
test.each([
  [1, "rolled back"],
  [4, "rolled back"],
  [8, "rolled back"],
  [12, "rolled back"],
  [21, "finished"],
  [30, "finished"],
])("killed at step %i of its writing, a bump is %s by the next command", async (nth, outcome) => {
  expect(await bumpKilledAt(nth)).toBe("SIGKILL");
  expect((await run(root, "spec", "list")).code).toBe(0);
  // Nothing half: the specification, what is generated from it, and the changeset are of one moment.
  const after = await changes();
  expect((await run(root, "generate", "--check")).code).toBe(0);
  expect((await run(root, "spec", "changeset", "--check")).code).toBe(0);
  // And the bump can be had again, with the same result.
  expect((await run(root, "spec", "bump", "acme", path, "--no-redocly")).code).toBe(0);
  const whole = await changes();
  expect(await text(root, "specs/acme/openapi.yaml")).toContain("Whether they are gone.");
  expect(after).toEqual(outcome === "finished" ? whole : []);
});
