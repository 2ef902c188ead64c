import { expect, test } from "vitest";
import { conform } from "./conform.ts";
import { installedNodes } from "./runtimes/programs.ts";
import { problemsOf } from "./scoreboard.ts";

test("every package passes every probe in the installed Node versions", { timeout: 300_000 }, async () => {
  const lines: string[] = [];
  const found = await conform(
    { runtimes: [], probes: [], providers: [], peers: [], all: false, quick: true },
    { say: (line) => lines.push(line) },
  );
  expect(found.ours.length, lines.join("\n")).toBe((await installedNodes()).length);
  expect(problemsOf(found)).toEqual([]);
});
