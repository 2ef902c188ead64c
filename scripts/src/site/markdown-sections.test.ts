import { expect, test } from "vitest";
import { anchorsIn, firstProse, mapText, shiftHeadings, splitMarkdown } from "./markdown-sections.ts";

const text = `# Title

Opening.

## First

One.

\`\`\`sh
# not a heading
## not a section
\`\`\`

### Below

## Second, with \`code\`

Two.
`;

test("a file is split at its second-level headings, and not inside code", () => {
  const { title, opening, sections } = splitMarkdown(text);
  expect(title).toBe("Title");
  expect(opening.trim()).toBe("Opening.");
  expect(sections.map(({ heading }) => heading)).toEqual(["First", "Second, with `code`"]);
  expect(sections[0]?.body).toContain("## not a section");
});

test("headings are shifted, never above the second level", () => {
  expect(shiftHeadings("### Below\n\n## Two\n\n```sh\n### code\n```", -1)).toBe(
    "## Below\n\n## Two\n\n```sh\n### code\n```",
  );
});

test("the first paragraph is not code, a list or a table", () => {
  expect(
    firstProse("\n```sh\nnpm install\n```\n\n- an item\n\n| a |\n| - |\n\n## Heading\n\nThe text\ngoes on.\n\nMore."),
  ).toBe("The text\ngoes on.");
  expect(firstProse("```sh\nnpm install\n```")).toBe("");
});

test("anchors are those of GitHub", () => {
  expect(anchorsIn(text)).toEqual(["title", "first", "below", "second-with-code"]);
});

test("text in code blocks is left alone", () => {
  expect(mapText("a\n```\na\n```\na", (line) => line.replace("a", "b"))).toBe("b\n```\na\n```\nb");
});
