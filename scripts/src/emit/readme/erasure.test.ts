import { expect, test } from "vitest";
import { type ErasureTopic, erasureTopics } from "../../provider/erasure-topics.ts";
import type { Erasure, ErasureFact } from "../../provider/parse-erasure.ts";
import { compareErasures, describeErasure } from "./erasure.ts";
import { citations } from "./evidence.ts";

const permanent: ErasureFact = {
  says: "Permanent",
  grade: "documented",
  source: "docs.acme.example/users",
  date: "2026-11-28",
};
const unknown: ErasureFact = { says: "What backups hold", grade: "unknown" };
const topics = Object.keys(erasureTopics) as ErasureTopic[];
const erasure = Object.fromEntries(topics.map((topic) => [topic, [permanent, unknown]])) as unknown as Erasure;

test("one vendor: every topic with its evidence; unknown stays unknown", () => {
  const text = describeErasure(erasure, citations());
  expect(text).toContain("| Undo | Permanent<br>What backups hold | documented [1](#evidence)<br>unknown |");
  expect(text.split("\n")).toHaveLength(topics.length + 4);
  expect(describeErasure(undefined, citations())).toBe("");
});

test("side by side: those that say something, each statement with the letter of its grade", () => {
  const text = compareErasures([{ title: "Acme", erasure }, { title: "Zeta" }]);
  expect(text).toContain("|  | Acme |\n");
  expect(text).toContain("| Undo | Permanent (D)<br>What backups hold (?) |");
  expect(compareErasures([{ title: "Zeta" }])).toBe("");
});
