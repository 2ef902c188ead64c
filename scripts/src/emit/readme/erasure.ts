import { type ErasureTopic, erasureTopics } from "../../provider/erasure-topics.ts";
import type { Erasure, ErasureFact } from "../../provider/parse-erasure.ts";
import type { Citations } from "./evidence.ts";
import { sections, table } from "./markdown.ts";

const topics = Object.entries(erasureTopics) as [ErasureTopic, string][];

/** What erasing a user means at one vendor, for its package's README. */
export function describeErasure(erasure: Erasure | undefined, evidence: Citations): string {
  if (erasure === undefined) return "";
  const rows = topics.map(([topic, title]) => [
    title,
    erasure[topic].map(({ says }) => says).join("<br>"),
    erasure[topic].map((fact) => gradeOf(fact, evidence)).join("<br>"),
  ]);
  return sections("## What erasing a user means", table(["", "", "evidence"], rows));
}

/** All vendors side by side, for the umbrella's README. */
export function compareErasures(members: readonly { title: string; erasure?: Erasure }[]): string {
  const known = members.flatMap(({ title, erasure }) => (erasure === undefined ? [] : [{ title, erasure }]));
  if (known.length === 0) return "";
  const rows = topics.map(([topic, title]) => [
    title,
    ...known.map(({ erasure }) => erasure[topic].map(({ says, grade }) => `${says} (${letters[grade]})`).join("<br>")),
  ]);
  return sections(
    "## What erasing a user means",
    "(D) documented by the vendor, (O) observed in recorded calls, (S) read in source code, (I) inferred, (?) unknown. Each package's README names the sources. No vendor documents when backups expire, and none gives proof of erasure.",
    table(["", ...known.map(({ title }) => title)], rows),
  );
}

const letters: { readonly [grade in ErasureFact["grade"]]: string } = {
  documented: "D",
  observed: "O",
  "read in source": "S",
  inferred: "I",
  unknown: "?",
};

function gradeOf({ grade, source, date }: ErasureFact, { cite }: Citations): string {
  if (grade === "unknown" || source === undefined || date === undefined) return grade;
  return cite({ "x-purge-evidence": { grade, source, date } });
}
