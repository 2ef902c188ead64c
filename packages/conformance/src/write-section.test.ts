import { expect, test } from "vitest";
import { writeSection } from "./write-section.ts";

test("replaces the text between the markers, repeatedly", () => {
  const once = writeSection("a\n<!-- board -->\nold\n<!-- /board -->\nb\n", "board", "new");
  expect(once).toBe("a\n<!-- board -->\n\nnew\n\n<!-- /board -->\nb\n");
  expect(writeSection(once, "board", "new")).toBe(once);
});

test("says which markers are missing", () => {
  expect(() => writeSection("a", "board", "new")).toThrow("<!-- board -->");
});
