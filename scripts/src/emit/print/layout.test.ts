import { describe, expect, test } from "vitest";
import { type Doc, group, hardline, ifBreak, indent, join, layout, line, softline } from "./layout.ts";

const list = (...items: Doc[]): Doc =>
  group(["[", indent([softline, join([",", line], items)]), ifBreak(",", ""), softline, "]"]);

describe("layout", () => {
  test.each<{ name: string; given: Doc; width: number; want: string }>([
    { name: "a group that fits stays on its line", given: list("a", "b"), width: 6, want: "[a, b]" },
    { name: "a group that does not fit breaks", given: list("a", "b"), width: 5, want: "[\n  a,\n  b,\n]" },
    {
      name: "an inner group may fit where the outer does not",
      given: list(list("a", "b"), "c"),
      width: 9,
      want: "[\n  [a, b],\n  c,\n]",
    },
    {
      name: "what follows a group has to fit as well",
      given: [list("a"), "; // x"],
      width: 5,
      want: "[\n  a,\n]; // x",
    },
    {
      name: "a hard break breaks every group around it",
      given: list(["a", hardline, "b"]),
      width: 80,
      want: "[\n  a\n  b,\n]",
    },
    {
      name: "no spaces are left on an empty line",
      given: indent(["a", hardline, hardline, "b"]),
      width: 80,
      want: "a\n\n  b",
    },
  ])("$name", ({ given, width, want }) => {
    expect(layout(given, width)).toBe(want);
  });
});
