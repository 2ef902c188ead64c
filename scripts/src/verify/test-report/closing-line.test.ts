import { expect, test } from "vitest";
import { closingLine, skippedNames, unchangedLines } from "./closing-line.ts";

test.each([
  { given: { passed: 12, failed: 0, skipped: 0 }, want: "12 passed, 0 failed" },
  { given: { passed: 1, failed: 2, skipped: 3 }, want: "1 passed, 2 failed, 3 skipped" },
])("$want", ({ given, want }) => {
  expect(closingLine(given)).toBe(want);
});

test("a skipped suite is named once, by the outermost of its names", () => {
  const module = { type: "module" } as const;
  const suite = { type: "suite", name: "on PostgreSQL (node run.mjs test:postgres)", parent: module } as const;
  const inner = { type: "suite", name: "workers", parent: suite } as const;
  expect(
    skippedNames([
      { name: "one", parent: suite },
      { name: "two", parent: inner },
      { name: "a full disk", parent: module },
    ]),
  ).toEqual(["on PostgreSQL (node run.mjs test:postgres)", "a full disk"]);
});

test("providers whose tests did not run are named once", () => {
  expect(unchangedLines({ "a.test.ts": ["okta", "auth0"], "b.test.ts": ["okta"], "c.test.ts": [] })).toEqual([
    "unchanged since they passed: auth0, okta (in 2 files; CI=1 npm test runs them all)",
  ]);
  expect(unchangedLines({})).toEqual([]);
});
