import { expect, test } from "vitest";
import { backOff, retryDate } from "./retry-date.ts";

const now = Date.parse("2026-01-01T00:00:00Z");
const cases: [status: number, headers: Record<string, string>, seconds: number | undefined][] = [
  [429, { "retry-after": "30" }, 30],
  [503, { "retry-after": "0" }, 0],
  [429, { "retry-after": "Thu, 01 Jan 2026 00:01:00 GMT" }, 60],
  [429, { "retry-after": "Thu Jan  1 00:01:00 2026" }, 60],
  [429, { "retry-after": "Thursday, 01-Jan-26 00:01:00 GMT" }, 60],
  [429, { "retry-after": "Thu, 01 Jan 2026 00:01:00 +0100" }, undefined],
  [429, { "retry-after": "in 2030" }, undefined],
  [429, { "retry-after": "soon" }, undefined],
  [429, { "retry-after": "-5" }, undefined],
  [429, { "retry-after": "9".repeat(400) }, (8.64e15 - now) / 1000],
  [429, { "x-ratelimit-reset": String(now / 1000 + 45) }, 45],
  [429, { "x-ratelimit-reset": "7" }, 7],
  [429, { "x-ratelimit-reset": String(now + 45_000) }, 45],
  [429, { "x-ratelimit-reset": "-9e99" }, undefined],
  [429, { "x-ratelimit-reset": "soon" }, undefined],
  [503, { "x-ratelimit-reset": "7" }, undefined],
  [500, { "retry-after": "30" }, 30],
  [408, { "retry-after": "30" }, 30],
  [429, { "retry-after": "1000000000" }, 1e9],
  [404, { "retry-after": "30" }, undefined],
  [600, { "retry-after": "30" }, undefined],
  [429, { "retry-after": "5e3" }, undefined],
  [429, { "retry-after": "soon Thu, 01 Jan 2026 00:01:00 GMT" }, undefined],
  [429, { "retry-after": "Thu, 01 Jan 2026 00:01:00 GMT (UTC)" }, undefined],
  [429, { "x-ratelimit-reset": "1000000000" }, (1e12 - now) / 1000],
  [429, { "x-ratelimit-reset": "100000000000" }, (1e11 - now) / 1000],
  [429, { "retry-after": "soon 5 GMT" }, undefined],
  [429, { "retry-after": "foo 2050 GMT" }, undefined],
  [429, { "retry-after": "soon", "x-ratelimit-reset": "7" }, 7],
];

test.each(cases)("status %i with %o", (status, headers, seconds) => {
  const at = retryDate(status, headers, now);
  expect(at && (at.getTime() - now) / 1000).toBe(seconds);
});

test("backs off with full jitter, below a bound that doubles up to eight seconds", () => {
  for (const attempt of [0, 1, 2, 9]) {
    const waits = Array.from({ length: 200 }, () => backOff(attempt));
    const bound = Math.min(8_000, 500 * 2 ** attempt);
    expect(Math.max(...waits)).toBeLessThanOrEqual(bound);
    expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan(bound / 2);
  }
});
