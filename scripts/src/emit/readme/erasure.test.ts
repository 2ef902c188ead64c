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
  const answers = { erases: "yes", severalCalls: "no", comesBack: "partly", readBack: "unknown" } as const;
  const [acme, zeta] = [{ title: "Acme", erasure: { ...erasure, answers } }, { title: "Zeta" }];
  const text = compareErasures([acme, zeta]);
  expect(text).toContain(`| Acme | yes | no | partly | unknown |`);
  expect(text).toContain(`| Acme | Permanent (D)<br>What backups hold (?) |`);
  expect(text).not.toContain("Zeta");
  expect(compareErasures([{ ...acme, erasure }])).toContain(`| Acme | unknown | unknown |`);
  expect(compareErasures([zeta])).toBe("");
  const unserved = { name: "chat", title: "Chat", why: "It only deactivates.", erasure: { ...erasure, answers } };
  const both = compareErasures([acme], [unserved]);
  expect(both).toContain("| Chat | yes | no | partly | unknown |");
  expect(both).toContain("- **Chat**: It only deactivates.");
});
