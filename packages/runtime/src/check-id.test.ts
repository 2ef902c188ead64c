import { expect, test } from "vitest";
import { checkSegment, checkText } from "./check-id.ts";

const segments: [text: string, code: string | undefined][] = [
  ["a", undefined],
  ["undefinedly", undefined],
  ["not-null", undefined],
  ["nullable", undefined],
  ["a.b", undefined],
  ["...", undefined],
  ["%2e%2e%2e", undefined],
  ["a*b", undefined],
  ["**", "empty"],
  ["*;a", "empty"],
  ["#a", "empty"],
  ["a?b\nc", "control-character"],
  ["[object ]", "stringified"],
  ["[object Map]", "stringified"],
  ["[object Map]s", undefined],
  ["x[object Map]", undefined],
  ["undefined;a", "stringified"],
  ["UNDEFINED", "stringified"],
  ["[OBJECT OBJECT]", "stringified"],
  ["null ", "stringified"],
  ["NaN", "stringified"],
  ["%252525252e", "dot-segment"],
  ["%25252f", "slash"],
  ["a%5cb", "slash"],
  ["%75ndefined", "stringified"],
  ["me%2f", "slash"],
  ["%6de", "other-route"],
  ["ME", "other-route"],
  ["me#", "other-route"],
  ["mé", undefined],
  ["%c0%ae%c0%ae", "nested-encoding"],
  ["a%25C0%25AFb", "nested-encoding"],
  ["a%%63%30%AFb", "nested-encoding"],
  ["%u002e%u002E", "nested-encoding"],
  ["%2525uff0e", "nested-encoding"],
  ["%ef%b8%b0", "nested-encoding"],
  ["%80", "nested-encoding"],
  ["%7f", "control-character"],
  ["50%user", undefined],
  ["%g0%z9", undefined],
  ["me.json", "other-route"],
  ["m.jsone", undefined],
  ["%u2x", undefined],
  ["ME.", "other-route"],
  ["me.html", "other-route"],
  ["me.htm", "other-route"],
  ["me.xml;a", "other-route"],
  ["me.jsonp", undefined],
  ["me.smith", undefined],
  ["me.js.x", undefined],
  ["NULL", "stringified"],
  ["Null", undefined],
];

test.each(segments)("the segment %j: %s", (text, code) => {
  expect(checkSegment(text, ["me"])?.[0]).toBe(code);
});

test("nine times encoded is decoded, ten times is refused", () => {
  expect(checkSegment(`${"%3".repeat(9)}2e`)?.[0]).toBe(undefined);
  expect(checkSegment(`${"%3".repeat(10)}2e`)?.[0]).toBe("nested-encoding");
});

const texts: [text: string, code: string | undefined][] = [
  ["a", undefined],
  ["a/b\\c", undefined],
  ["a\n\t\rb", undefined],
  ["a\0", "control-character"],
  ["\u0085", "control-character"],
  ["a\u0080", "control-character"],
  ["", "empty"],
  [" \n", "empty"],
  ["\u200b\u2060", "empty"],
  ["*", undefined],
  ["null", undefined],
  ["NaN", undefined],
  [" undefined ", "stringified"],
  ["[object Object]", "stringified"],
  [" [object Map]\n", "stringified"],
  [" .. ", "dot-segment"],
  ["%2E.", "dot-segment"],
  ["a..", undefined],
  ["..a", undefined],
  ["a\udc00b", "lone-surrogate"],
  ["\u{1f600}", undefined],
];

test.each(texts)("the text %j: %s", (text, code) => {
  expect(checkText(text)?.[0]).toBe(code);
});

test.each(["a*", "*a", "a*a"])("%s is more than a wildcard", (text) => {
  expect(checkSegment(text)).toBe(undefined);
});

const stringified: [text: string, inText: boolean, inSegment: boolean][] = [
  ["[object Object]", true, true],
  ["[object Object],[object Object]", true, true],
  ["user-[object Object]", false, false],
  ["-Infinity", false, true],
  ["Infinity", false, true],
  ["Infinity War", false, false],
  ["no null", false, false],
];

test.each(stringified)("%j is the text of an object, in any text: %s, in a path: %s", (text, inText, inSegment) => {
  expect([checkText(text)?.[0], checkSegment(text)?.[0]]).toEqual([
    inText ? "stringified" : undefined,
    inSegment ? "stringified" : undefined,
  ]);
});

test("a text may be encoded nine times over, and no more", () => {
  const encoded = (times: number) => `${"%".repeat(times)}${"3".repeat(times - 1)}41`;
  expect(checkSegment(encoded(9))).toBe(undefined);
  expect(checkSegment(encoded(10))).toEqual([
    "nested-encoding",
    "is percent-encoded over and over, or so that servers decode it differently",
  ]);
});
