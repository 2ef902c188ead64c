import { expect, test } from "vitest";
import { figureOf, type Question, toJson, toText } from "./question.ts";

const question: Question = {
  id: "bundle",
  title: "One call, bundled",
  unit: "kB",
  figures: [
    { subject: "Purge", value: 5 },
    { subject: "other", value: 51 },
  ],
  targets: [{ text: "at most 5.4 kB", met: true }],
};

test("prints the other figures as multiples of ours", () => {
  expect(toText([question])).toBe(
    ["One call, bundled", "  Purge          5 kB", "  other         51 kB  10.2 × ours", "  met: at most 5.4 kB"].join(
      "\n",
    ),
  );
});

test("writes ratios and versions as JSON", () => {
  expect(JSON.parse(toJson([question], { other: "1.2.3" }))).toMatchObject({
    date: expect.stringMatching(/^\d{4}-/),
    machine: { node: process.versions.node },
    versions: { other: "1.2.3" },
    questions: [
      {
        figures: [
          { subject: "Purge", value: 5 },
          { subject: "other", ratio: 10.2 },
        ],
      },
    ],
  });
});

test("does not invent figures", () => {
  expect(() => figureOf(question.figures, "nobody")).toThrow("nobody was not measured");
});
