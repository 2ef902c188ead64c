import { expect, test } from "vitest";
import { sliceByProvider } from "./slice-by-provider.ts";

const of = (counts: Record<string, number>) =>
  Object.entries(counts).flatMap(([provider, count]) => Array.from({ length: count }, () => ({ provider })));

const slicesOf = (counts: Record<string, number>) =>
  sliceByProvider(of(counts), 5).map((slice) => slice.map(({ provider }) => provider).join(""));

test("fills a slice with whole providers", () => {
  expect(slicesOf({ a: 2, b: 3, c: 1, d: 4, e: 1 })).toEqual(["aabbb", "cdddd", "e"]);
});

test("keeps a provider together that has more operations than a slice", () => {
  expect(slicesOf({ a: 1, b: 7, c: 1 })).toEqual(["a", "bbbbbbb", "c"]);
});

test("makes no slice of nothing", () => {
  expect(slicesOf({})).toEqual([]);
});
