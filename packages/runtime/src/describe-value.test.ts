import { expect, test } from "vitest";
import { describeValue } from "./describe-value.ts";

const cases: [value: unknown, text: string][] = [
  [undefined, "undefined"],
  [null, "null"],
  [Number.NaN, "NaN"],
  [2 ** 53, "a number that is too large to be exact"],
  [-(2 ** 53), "a number that is too large to be exact"],
  [2 ** 53 - 1, "a number"],
  [Number.POSITIVE_INFINITY, "a number that is too large to be exact"],
  ["", "an empty string"],
  [" \n", "a string of white space"],
  ["x", "a string"],
  [7, "a number"],
  [7n, "a bigint"],
  [true, "a boolean"],
  [Symbol("x"), "a symbol"],
  [() => 1, "a function"],
  [{}, "an object"],
  [[], "an array"],
  [new Date(0), "a Date"],
  [new Map(), "a Map"],
  [new ArrayBuffer(1), "an ArrayBuffer"],
  [new TypeError("x"), "an Error"],
  [new URLSearchParams(), "a URLSearchParams"],
  [Promise.resolve(), "a promise (await it first)"],
];

test.each(cases)("%o is called %s", (value, text) => {
  expect(describeValue(value)).toBe(text);
});

test("a string may be called otherwise, but for one that shows nothing", () => {
  const other = "a string of another form";
  expect(["x", "", " ", 7].map((value) => describeValue(value, other))).toEqual([
    other,
    "an empty string",
    "a string of white space",
    "a number",
  ]);
});
