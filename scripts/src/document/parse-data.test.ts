import { describe, expect, it, test } from "vitest";
import type { Json } from "./json.ts";
import { parseData } from "./parse-data.ts";
import { type Problem, ProblemError } from "./problem.ts";

const origin = { provider: "acme", file: "specs/acme/source.yaml" };

function problemOf(text: string): Problem {
  try {
    parseData(text, origin);
  } catch (error) {
    if (error instanceof ProblemError) return error.problems[0] as Problem;
    throw error;
  }
  throw new Error("It was read.");
}

describe("reads", () => {
  test.each<[string, string, Json]>([
    ["JSON", '{"a": [1, true, null, "x"]}', { a: [1, true, null, "x"] }],
    ["YAML", "a:\n  - 1\n  - true\n  - ~\n  - x\n", { a: [1, true, null, "x"] }],
    ["a byte order mark and CRLF", "\uFEFFa: 1\r\nb: |\r\n  two\r\n  lines\r\n", { a: 1, b: "two\nlines\n" }],
    ["status codes as texts", "responses:\n  200: ok\n  4XX: no\n", { responses: { "200": "ok", "4XX": "no" } }],
    [
      "what only YAML 1.1 takes for something else",
      "a: no\nb: 2026-11-22\nc: 0o17\nd: 1:30",
      { a: "no", b: "2026-11-22", c: 15, d: "1:30" },
    ],
    ["anchors, each use a copy", "a: &x {n: 1}\nb: *x", { a: { n: 1 }, b: { n: 1 } }],
    [
      "merge keys, its own members first",
      "a: &x {n: 1, m: 2}\nb:\n  <<: *x\n  n: 3",
      { a: { n: 1, m: 2 }, b: { n: 3, m: 2 } },
    ],
    ["a quoted merge key as a key", '"<<": 1', { "<<": 1 }],
    ["JSON with escapes in keys", '{"\\u0061": 1, "b\\"": 2}', { a: 1, 'b"': 2 }],
    ["JSON that only YAML reads", "{a: 1, 'b': 2,}", { a: 1, b: 2 }],
    [
      "integers beyond 2^53 in JSON, digit by digit",
      '{"a": 9223372036854775807, "b": [-9223372036854775808], "c": "9223372036854775807", "d": 1e20, "f": 1e30, "e": 9007199254740991}',
      { a: 2n ** 63n - 1n, b: [-(2n ** 63n)], c: "9223372036854775807", d: 10n ** 20n, f: 1e30, e: 2 ** 53 - 1 },
    ],
    [
      "and in YAML",
      "a: 18446744073709551615\nb: '9223372036854775807'\n",
      { a: 2n ** 64n - 1n, b: "9223372036854775807" },
    ],
    ["tabs in flow", '{\t"a":\t1\n}', { a: 1 }],
  ])("%s", (_, text, want) => expect(parseData(text, origin)).toEqual(want));

  it.each([
    ["JSON", '{"__proto__": {"x": 1}, "constructor": {"prototype": 1}}'],
    ["YAML", "__proto__: {x: 1}\nconstructor: {prototype: 1}"],
  ])("keeps `__proto__` as a member of its own: %s", (_, text) => {
    const data = parseData(text, origin) as object;
    expect(Object.keys(data)).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it("a merged `__proto__` too", () => {
    const data = parseData('a: &x {"__proto__": {"x": 1}}\nb: {<<: *x}', origin) as { b: object };
    expect(Object.keys(data.b)).toEqual(["__proto__"]);
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});

describe("refuses", () => {
  const bomb = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
  for (let level = 1; level < 10; level++) bomb.push(`a${level}: &a${level} [${`*a${level - 1}, `.repeat(10)}]`);

  test.each<[string, string, Partial<Problem>]>([
    ["an empty file", " \n\n", { rule: "import-empty" }],
    ["a key given twice", "a:\n  b: 1\n  b: 2\n", { pointer: "#/a/b", line: 3, column: 3, found: "`b` a second time" }],
    ["a key given twice in JSON", '{"a": {\n"b": 1,\n"\\u0062": 2}}', { pointer: "#/a/b", line: 3, column: 1 }],
    ["broken YAML", "a: [1, 2\nb: 3\n", { rule: "import-yaml", line: 2, column: 1 }],
    ["broken JSON", '{"a": 1,\n"b" 2}', { rule: "import-yaml", line: 2 }],
    ["tabs as indentation", "a:\n\tb: 1\n", { line: 2, expected: expect.stringContaining("TAB_AS_INDENT") }],
    ["several documents", "a: 1\n---\nb: 2\n", { expected: expect.stringContaining("MULTIPLE_DOCS") }],
    ["a key that is a list", "? [a, b]\n: 1\n", { rule: "import-yaml" }],
    ["an unknown tag", "a: !!python/object:os.system x\n", { expected: expect.stringContaining("TAG_RESOLVE_FAILED") }],
    ["no number of JSON", "a: .nan\n", { pointer: "#/a", found: "NaN" }],
    ["a number too large for JavaScript", '{"a": 1e400}', { pointer: "#/a", found: "Infinity" }],
    ["an alias of nothing", "a: *x\n", { found: expect.stringContaining("x") }],
    ["an alias of itself", "a: &a\n  b: *a\n", { pointer: "#/a/b", found: "an alias of a value that holds it: *a" }],
    ["a bomb of aliases", bomb.join("\n"), { expected: "at most 400000 values by aliases" }],
    ["endless nesting", "[".repeat(50_000), { rule: "import-yaml" }],
    ["deep nesting", `${"[".repeat(500)}${"]".repeat(500)}`, { expected: "at most 400 levels" }],
    ["deep nesting in JSON", `${'{"a":'.repeat(500)}1${"}".repeat(500)}`, { expected: "at most 400 levels" }],
    ["a crowd of anchors", `a: ${"&x ".repeat(2000)}1`, { found: "over a thousand" }],
    ["a merge of no mapping", "a: {<<: 1}", { pointer: "#/a/<<" }],
  ])("%s", (_, text, want) => {
    const found = problemOf(text);
    expect(found).toMatchObject({ ...origin, severity: "error", ...want });
    expect(found.next).not.toBe("");
  });
});

it("reads a large file in proportion to its size", () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => [`key${index}`, { a: [index, "text"], b: null }]);
  const data = Object.fromEntries(rows);
  expect(parseData(JSON.stringify(data), origin)).toEqual(data);
});

it.each(["&", "!", "x"])("reads a long run of %j in proportion to its size", (run) => {
  expect(parseData(`a: "${run.repeat(500_000)}"`, origin)).toEqual({ a: run.repeat(500_000) });
});
