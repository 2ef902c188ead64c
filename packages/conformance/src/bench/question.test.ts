import { expect, test } from "vitest";
import { figureOf, type Question, toText } from "./question.ts";

const question: Question = {
  id: "bundle",
  title: "One call, bundled",
  unit: "KB",
  figures: [
    { subject: "Purge", value: 5 },
    { subject: "other", value: 51 },
  ],
  targets: [{ text: "at most 5.4 KB", met: true }],
};

test("tells how many times ours the others are", () => {
  expect(toText([question])).toBe(
    ["One call, bundled", "  Purge       5.00 KB", "  other       51.0 KB  10.2 × ours", "  met: at most 5.4 KB"].join(
      "\n",
    ),
  );
});

test("does not invent what was not measured", () => {
  expect(() => figureOf(question.figures, "nobody")).toThrow("nobody was not measured");
});
