import { type ErasureAnswer, type ErasureTopic, erasureAnswers, erasureTopics } from "../../provider/erasure-topics.ts";
import type { Erasure, ErasureFact } from "../../provider/parse-erasure.ts";
import type { UnservedVendor } from "../../provider/read-unserved.ts";
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

/**
 * All vendors side by side, for the umbrella's README: short answers, and the statements that matter most. `unserved`: the
 * vendors that have no client.
 */
export function compareErasures(
  members: readonly { title: string; erasure?: Erasure }[],
  unserved: readonly UnservedVendor[] = [],
): string {
  const known = [...members, ...unserved].flatMap(({ title, erasure }) =>
    erasure === undefined ? [] : [{ vendor: title, erasure }],
  );
  if (known.length === 0) return "";
  const rows = known.map(({ vendor, erasure }) => [
    vendor,
    ...compared.map((topic) => erasure[topic].map(({ says, grade }) => `${says} (${letters[grade]})`).join("<br>")),
  ]);
  return sections(
    "## What erasing a user means",
    "At a glance. `partly` means that the vendor keeps something that the table below names.",
    compareAnswers(known.map(({ vendor, erasure }) => ({ cells: [vendor], erasure }))),
    describeUnserved(unserved),
    "In statements: (D) documented by the vendor, (O) observed in recorded calls, (S) read in source code, (I) inferred, (?) unknown. Each package's README has more of them, and names the sources. No vendor documents when backups expire, and none gives proof of erasure.",
    table(["vendor", ...compared.map((topic) => erasureTopics[topic])], rows),
  );
}

function describeUnserved(vendors: readonly UnservedVendor[]): string {
  if (vendors.length === 0) return "";
  const lines = vendors.map(({ title, why }) => `- **${title}**: ${why}`);
  return `These vendors have no client here, because nothing that they offer erases a user:\n\n${lines.join("\n")}`;
}

/** The short answers of all vendors, after cells that say which vendor it is. */
export function compareAnswers(
  rows: readonly { cells: readonly string[]; erasure?: Erasure }[],
  head: readonly string[] = ["vendor"],
): string {
  return table(
    [...head, ...answers.map(([, title]) => title.toLowerCase())],
    rows.map(({ cells, erasure }) => [...cells, ...answers.map(([key]) => erasure?.answers?.[key] ?? "unknown")]),
  );
}

const answers = Object.entries(erasureAnswers) as [ErasureAnswer, string][];
const compared = ["precondition", "success", "finality", "undo", "notDeleted", "comesBack"] as const;

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
