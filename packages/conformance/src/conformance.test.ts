import { expect, test } from "vitest";
import { conform } from "./conform.ts";
import { readProviders } from "./openapi/read-operations.ts";
import { changedSince, fingerprint, readPassed, writePassed } from "./passed-before.ts";
import { packagesFolder } from "./runtimes/folders.ts";
import { problemsOf } from "./scoreboard.ts";

// A package that is as it was when it passed on this machine, with the runtime and the probes, would pass again.
const passed = process.env.CI === undefined ? readPassed() : {};
const now = fingerprint(readProviders(packagesFolder));
const changed = changedSince(passed, now);

// The workflow `conformance.yml` runs every runtime; here the oldest Node at hand is enough.
test.runIf(changed.length > 0)(`${changed.join(", ")}: every probe passes`, { timeout: 300_000 }, async () => {
  const lines: string[] = [];
  const found = await conform(
    { runtimes: [], probes: [], providers: changed, peers: [], all: false, quick: true },
    { say: (line) => lines.push(line) },
  );
  expect(found.ours, lines.join("\n")).toHaveLength(1);
  expect(problemsOf(found)).toEqual([]);
  writePassed(now);
});
