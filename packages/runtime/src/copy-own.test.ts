import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { copyOwnDeep, isPlainObject } from "./copy-own.ts";

const objects: [name: string, value: unknown, isPlain: boolean][] = [
  ["an object", {}, true],
  ["one without a prototype", Object.create(null), true],
  ["one of another realm", runInNewContext("({})"), true],
  ["nothing", undefined, false],
  ["null", null, false],
  ["a string", "x", false],
  ["an array", [], false],
  ["a function", () => 1, false],
  ["an instance", new Date(0), false],
];

test.each(objects)("%s is a plain object, or not", (_, value, isPlain) => {
  expect(isPlainObject(value)).toBe(isPlain);
});

test("a deep copy has no prototype, and no later change reaches it", () => {
  const given = { a: { b: [{ c: 1 }] }, none: null, pattern: /x/, run: () => 1, on: new Date(0) };
  const copy = copyOwnDeep(given);
  expect(copy).toEqual(given);
  expect([copy, copy.a, copy.a.b[0]].map((each) => Object.getPrototypeOf(each))).toEqual([null, null, null]);
  expect([copy.pattern, copy.run, copy.on]).toEqual([given.pattern, given.run, given.on]);
  Object.assign(given.a.b[0] ?? {}, { c: 2 });
  expect(copy.a.b).toEqual([{ c: 1 }]);
});
