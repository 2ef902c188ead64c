import { expect, test } from "vitest";
import { separatorPattern } from "./separator-pattern.ts";

const takes = (value: string, separators: string[], pattern?: RegExp, exact?: string[]) =>
  separatorPattern(separators, pattern, exact).test(value);

test.each<[string, string[], boolean]>([
  ["report", ["."], true],
  ["Zürich Nord", ["."], true],
  ["a.b", ["."], false],
  [".", ["."], false],
  ["a%2Eb", ["."], false],
  ["a%252eb", ["."], false],
  ["a\uff0eb", ["."], false],
  ["a\u2026", ["."], false],
  ["line\n.", ["."], false],
  ["a-issue-1", ["-issues-"], true],
  ["a-Issues-1", ["-issues-"], false],
  ["a-issues", ["-issues-"], false],
  ["issues-a", ["-issues-"], false],
  ["v1.2", ["..."], true],
  ["v1..", ["..."], false],
  [".v1", ["..."], false],
  ["a-b", [".", "-"], false],
])("%j between %j: %s", (value, separators, want) => expect(takes(value, separators)).toBe(want));

test("the vendor's own pattern holds as well, and the values of its own list are taken", () => {
  expect(takes("ab", ["."], /^[a-z]+$/u)).toBe(true);
  expect(takes("AB", ["."], /^[a-z]+$/u)).toBe(false);
  expect(takes("A2B", ["."], /\d/u)).toBe(true);
  expect(takes("AB", ["."], /\d/u)).toBe(false);
  expect(takes("tar.gz", ["."], undefined, ["tar.gz"])).toBe(true);
  expect(takes("tarxgz.", ["."], undefined, ["tar.gz"])).toBe(false);
});
