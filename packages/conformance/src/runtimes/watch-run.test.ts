import { expect, test } from "vitest";
import type { ProbeResult } from "../probe/probe.ts";
import { type Progress, watchRun } from "./watch-run.ts";

const result = (probe: string): ProbeResult => ({
  subject: "purge",
  provider: "acme",
  operation: "deleteUser",
  probe,
  ms: 1,
});

test("tells how far a run is, and names what it did not finish", () => {
  const reported: Progress[] = [];
  const watch = watchRun((progress) => reported.push(progress));
  expect(watch.unfinished()).toBe("the run did not start");
  watch.begin({ "ids/dot": 2, "ids/empty": 1 });
  watch.take([result("ids/dot")]);
  expect(reported).toEqual([
    { done: 0, of: 3 },
    { done: 1, of: 3 },
  ]);
  expect(watch.unfinished()).toBe("2 cases were not finished: ids/dot (1 of 2), ids/empty (1 of 1)");
  watch.take([result("ids/dot"), result("ids/empty")]);
  expect(watch.unfinished()).toBeUndefined();
});

test("ends a run that stops sending results", async () => {
  const watch = watchRun(() => undefined);
  expect(await watch.quiet(10)).toMatch("no results for 0.01 s");
  watch.end();
});
