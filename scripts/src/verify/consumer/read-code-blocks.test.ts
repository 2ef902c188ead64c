import { expect, test } from "vitest";
import { readCodeBlocks } from "./read-code-blocks.ts";

const fence = "```";

test("a block that imports begins a module, one that does not goes on with it", () => {
  const markdown = [
    "# Title",
    `${fence}ts`,
    'import { a } from "a";',
    fence,
    "text",
    `${fence}ts`,
    "a();",
    fence,
    `${fence}sh`,
    "npm start",
    fence,
    `${fence}ts`,
    'import { b } from "b";',
    fence,
    "",
  ].join("\n");
  expect(readCodeBlocks(markdown)).toEqual([
    { line: 3, code: 'import { a } from "a";\n\na();\n' },
    { line: 13, code: 'import { b } from "b";\n' },
  ]);
});

test("a text without code has none", () => {
  expect(readCodeBlocks("# Title\n\n```json\n{}\n```\n")).toEqual([]);
});
