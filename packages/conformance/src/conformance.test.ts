import { expect, test } from "vitest";
import { conform } from "./conform.ts";
import { problemsOf } from "./scoreboard.ts";

// The workflow `conformance.yml` runs every runtime; here the oldest Node at hand is enough.
test("every package passes every probe", { timeout: 300_000 }, async () => {
  const lines: string[] = [];
  const found = await conform(
    { runtimes: [], probes: [], providers: [], peers: [], all: false, quick: true },
    { say: (line) => lines.push(line) },
  );
  expect(found.ours, lines.join("\n")).toHaveLength(1);
  expect(problemsOf(found)).toEqual([]);
});
