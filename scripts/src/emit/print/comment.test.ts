import { describe, expect, test } from "vitest";
import { comment, prose } from "./comment.ts";
import { layout } from "./layout.ts";

const printed = (text: string) => layout([comment(prose(text), 30), "x"]);

describe("comment", () => {
  test.each([
    { name: "nothing to say", given: " \n", want: "x" },
    { name: "one line", given: "A user.", want: "/** A user. */\nx" },
    { name: "an end of comment in the text", given: "a */ b", want: "/** a *\\/ b */\nx" },
    {
      name: "lines of a paragraph are filled anew",
      given: "one two three\nfour five six\nseven eight",
      want: "/**\n * one two three four five six\n * seven eight\n */\nx",
    },
    {
      name: "paragraphs and list items keep their beginnings",
      given: "Words:\n- first item that is long enough\n- second\n\n1. numbered",
      want: "/**\n * Words:\n * - first item that is long\n *   enough\n * - second\n *\n * 1. numbered\n */\nx",
    },
    {
      name: "code and tables stay as they are",
      given: "```ts\nconst a = 'a line that is longer than thirty';\n\n  b;\n```\n| a | b |\n| - | - |",
      want: "/**\n * ```ts\n * const a = 'a line that is longer than thirty';\n *\n *   b;\n * ```\n * | a | b |\n * | - | - |\n */\nx",
    },
    {
      name: "a line never begins with what means something there",
      given: "twenty-seven characters xx # no heading, twenty-seven characters - no item",
      want: "/**\n * twenty-seven characters xx #\n * no heading, twenty-seven\n * characters - no item\n */\nx",
    },
    {
      name: "an at sign at the start of a line is no tag",
      given: "One\n\n@internal",
      want: "/**\n * One\n *\n * \\@internal\n */\nx",
    },
    { name: "line breaks of Windows", given: "a\r\n\r\nb", want: "/**\n * a\n *\n * b\n */\nx" },
  ])("$name", ({ given, want }) => {
    expect(printed(given)).toBe(want);
  });
});
