import { expect, test } from "vitest";
import { type Budgets, bundleProblems, packageSizeProblems, typeProblems } from "./check-sizes.ts";
import { findOver } from "./count-instantiations.ts";

const budgets: Budgets = {
  bundles: {
    one: { gzip: 900, perOperation: 50, perProvider: 0, perCodec: 7, of: "one client" },
    umbrellaOne: { gzip: 1100, perOperation: 50, perProvider: 0, perCodec: 7, of: "the same through the umbrella" },
    umbrellaAll: { gzip: 1000, perOperation: 50, perProvider: 100, perCodec: 7, of: "every client" },
  },
  packages: { "*": { unpacked: 5000, files: 2 }, "@purge/sandbox": { unpacked: 90_000, files: 9 } },
  types: { instantiations: 300, of: "a consumer's file" },
};

const one = { name: "acme", budget: "one", providers: 1, operations: 2, codecs: 0 } as const;

test("a budget grows with operations and providers", () => {
  const all = { name: "all", budget: "umbrellaAll", providers: 3, operations: 10, codecs: 1 } as const;
  expect(bundleProblems([{ ...all, gzip: 1807 }], budgets)).toEqual([]);
  expect(bundleProblems([{ ...all, gzip: 1808 }], budgets)).toHaveLength(1);
  const growing = { ...budgets, packages: { "*": { unpacked: 10, files: 1, perOperation: { unpacked: 5 } } } };
  const scale = { providers: 1, operations: new Map([["acme", 2]]) };
  const sizeOf = (unpacked: number) => ({ name: "acme", unpacked, files: new Map([["a", unpacked]]) });
  expect(packageSizeProblems(sizeOf(20), growing, scale)).toEqual([]);
  expect(packageSizeProblems(sizeOf(21), growing, scale)).toHaveLength(1);
});

test("what is within its budget is no problem", () => {
  expect(bundleProblems([{ ...one, gzip: 1000 }], budgets)).toEqual([]);
  expect(packageSizeProblems({ name: "acme", unpacked: 5000, files: new Map([["a", 5000]]) }, budgets)).toEqual([]);
  expect(typeProblems("acme", 300, budgets)).toEqual([]);
});

test("a bundle over its budget is reported with the budget, the excess and the places to change", () => {
  expect(bundleProblems([{ ...one, gzip: 1042 }], budgets)).toEqual([
    {
      file: "scripts/src/verify/check/budgets.json",
      pointer: "#/bundles/one/gzip",
      rule: "budget",
      severity: "error",
      expected: "at most 1.00 kB of gzipped JavaScript for one client",
      found: "acme: 1.04 kB, which is 42 bytes over",
      next: expect.stringMatching(/packages\/runtime\/src.*node run\.mjs check sizes.*raise the budget/),
    },
  ]);
});

test("a package over its budget is reported with its largest files", () => {
  const files = new Map([
    ["small.js", 10],
    ["large.js", 6000],
    ["medium.js", 500],
  ]);
  expect(packageSizeProblems({ name: "acme", unpacked: 6510, files }, budgets)).toMatchObject([
    {
      pointer: "#/packages/*",
      found: "acme: 6.51 kB in 3 files; the largest are large.js (6.00 kB), medium.js (0.50 kB), small.js (0.01 kB)",
    },
  ]);
});

test.each([
  [301, "acme: 301 instantiations"],
  [Number.NaN, "acme: the compiler gave no count"],
])("types over their budget are reported: %d", (count, found) => {
  expect(typeProblems("acme", count, budgets)).toMatchObject([{ pointer: "#/types/instantiations", found }]);
});

test.each<[counts: Record<string, number>, over: string[]]>([
  [{ a: 100, b: 100, c: 100 }, []],
  [{ a: 100, b: 301, c: 100, d: 299, e: 300 }, ["b"]],
  [{ a: 301, b: 302 }, ["a", "b"]],
  [{ a: 100, b: Number.NaN }, ["b"]],
  [{}, []],
])("counting in groups finds who is over a limit alone: %o", async (counts, over) => {
  const asked: number[] = [];
  const count = async (names: readonly string[]) => {
    asked.push(names.length);
    return names.reduce((sum, name) => sum + (counts[name] ?? 0), 0);
  };
  const found = await findOver(300, Object.keys(counts), count);
  expect(found).toEqual(over.map((name) => [name, counts[name]]));
  expect(asked[0] ?? 0).toBe(Object.keys(counts).length);
});
