import fc from "fast-check";
import { expect, it } from "vitest";
import { type Json, toJsonText } from "../document/json.ts";
import { parseData } from "../document/parse-data.ts";
import { serialize } from "./serialize.ts";

const origin = { file: "openapi.yaml" };
const anyJson = fc.jsonValue({ noUnicodeString: false }) as fc.Arbitrary<Json>;

it("writes what is read back as the same, whatever it is", () => {
  fc.assert(
    fc.property(anyJson, (value) => {
      expect(toJsonText(parseData(serialize({ value }), origin))).toBe(toJsonText({ value }));
    }),
  );
});

it("writes every digit of a 64-bit integer", () => {
  const value = { most: 2n ** 63n - 1n, least: -(2n ** 63n), unsigned: 2n ** 64n - 1n };
  expect(serialize(value)).toContain(
    "most: 9223372036854775807\nleast: -9223372036854775808\nunsigned: 18446744073709551615",
  );
  expect(parseData(serialize(value), origin)).toEqual(value);
});

it.each([
  "- a\n  - b",
  "a: b",
  " lead",
  "trail ",
  "\n",
  "a\n\n b\n",
  "\t",
  "#",
  "a #b",
  "`",
  "%",
  "null",
  "~",
  "0x1f",
  "1e3",
  "=",
  "<<",
  "|",
  "\u0085",
  "\u2028",
  "é",
  "😀",
  "\u0000",
  "a\rb",
])("as value and as key: %j", (text) => {
  const value = { [text]: text, list: [text] };
  expect(parseData(serialize(value), origin)).toEqual(value);
  expect(parseData(JSON.stringify(value), origin)).toEqual(value);
});
