import { spawn } from "node:child_process";
import { mkdirSync, watch } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { remove, run } from "../generate/generate.fixture.ts";
import { journalFolder } from "../workspace/write/journal.ts";
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

/** Bumps in a process of its own and kills it at the nth sign of life in the journal. Whether it was killed. */
async function bumpKilled(nth: number): Promise<boolean> {
  const journal = join(root, journalFolder);
  mkdirSync(journal, { recursive: true });
  const fixture = join(import.meta.dirname, "../cli/run-in.ts");
  const child = spawn(process.execPath, [fixture, root, "spec", "bump", "acme", path, "--no-redocly"], {
    stdio: "ignore",
  });
  let seen = 0;
  const watcher = watch(journal, () => {
    if (++seen === nth) child.kill("SIGKILL");
  });
  const signal = await new Promise<NodeJS.Signals | null>((resolve) => child.on("close", (_, by) => resolve(by)));
  watcher.close();
  return signal === "SIGKILL";
}

const changes = async () => (await status(root)).filter((line) => !line.endsWith("provider.yaml"));

test.each([1, 3, 6, 10, 15, 21])(
  "killed at event %i of its writing, a bump is finished or forgotten by the next command",
  async (nth) => {
    const killed = await bumpKilled(nth);
    expect((await run(root, "spec", "list")).code).toBe(0);
    // Nothing half: the specification, what is generated from it, and the changeset are of one moment.
    const after = await changes();
    expect((await run(root, "generate", "--check")).code).toBe(0);
    expect((await run(root, "spec", "changeset", "--check")).code).toBe(0);
    // And the bump can be had again, with the same result.
    expect((await run(root, "spec", "bump", "acme", path, "--no-redocly")).code).toBe(0);
    const whole = await changes();
    expect(await text(root, "specs/acme/openapi.yaml")).toContain("Whether they are gone.");
    expect(killed ? [[], whole] : [whole]).toContainEqual(after);
  },
);
