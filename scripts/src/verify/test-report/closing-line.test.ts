import { expect, test } from "vitest";
import { closingLine } from "./closing-line.ts";

test.each([
  { given: { passed: 12, failed: 0, skipped: 0 }, want: "12 passed, 0 failed" },
  { given: { passed: 1, failed: 2, skipped: 3 }, want: "1 passed, 2 failed, 3 skipped" },
])("$want", ({ given, want }) => {
  expect(closingLine(given)).toBe(want);
});
