import type { Citations } from "../emit/readme/evidence.ts";
import { type ErasureAnswer, type ErasureTopic, erasureAnswers, erasureTopics } from "../provider/erasure-topics.ts";
import type { Erasure, ErasureFact } from "../provider/parse-erasure.ts";
import type { UnservedVendor } from "../provider/read-unserved.ts";
import type { Vendor } from "./read-material.ts";
import { sourceAddress } from "./source-address.ts";

/** The vendors side by side, as the page shows them. */
export interface ErasureTable {
  answers: { id: ErasureAnswer; title: string }[];
  topics: { id: ErasureTopic; title: string }[];
  vendors: ErasureRow[];
}

export interface ErasureRow {
  name: string;
  title: string;
  /** Of its reference; absent where there is no client. */
  address?: string;
  /** Why there is no client. */
  why?: string;
  answers: Required<Erasure>["answers"];
  facts: Record<ErasureTopic, ErasureCell[]>;
}

export interface ErasureCell {
  says: string;
  grade: ErasureFact["grade"];
  /** Where the evidence is listed; absent where nothing is known. */
  evidence?: string;
}

const answers = Object.entries(erasureAnswers).map(([id, title]) => ({ id: id as ErasureAnswer, title }));
const topics = Object.entries(erasureTopics).map(([id, title]) => ({ id: id as ErasureTopic, title }));

/** The vendors that have an `erasure.yaml`, and those without a client. `cite` gives each vendor's citations, which number the evidence. */
export function erasureTable(
  vendors: readonly Vendor[],
  unserved: readonly UnservedVendor[],
  { addressOf, cite }: { addressOf: (vendor: Vendor) => string; cite: (vendor: Vendor) => Citations },
): ErasureTable {
  const rows = vendors.flatMap((vendor): ErasureRow[] => {
    const { name, about, erasure } = vendor;
    if (erasure === undefined) return [];
    const cells = topics.map(({ id }) => [id, erasure[id].map((fact) => toCell(fact, cite(vendor)))]);
    const facts = Object.fromEntries(cells) as ErasureRow["facts"];
    return [{ name, title: about.title, address: addressOf(vendor), answers: erasure.answers ?? unanswered, facts }];
  });
  return { answers, topics, vendors: [...rows, ...unserved.map(toRow)] };
}

function toRow({ name, title, why, erasure }: UnservedVendor): ErasureRow {
  const cells = topics.map(({ id }) => [id, erasure[id].map(withSource)]);
  const facts = Object.fromEntries(cells) as ErasureRow["facts"];
  return { name, title, why, answers: erasure.answers ?? unanswered, facts };
}

/** A statement with the address of its source itself: no page lists it. */
function withSource({ says, grade, source }: ErasureFact): ErasureCell {
  const evidence = source === undefined ? undefined : sourceAddress(source);
  return { says, grade, ...(evidence !== undefined && { evidence }) };
}

const unanswered = Object.fromEntries(answers.map(({ id }) => [id, "unknown"])) as ErasureRow["answers"];

function toCell({ says, grade, source, date }: ErasureFact, { cite }: Citations): ErasureCell {
  if (grade === "unknown" || source === undefined || date === undefined) return { says, grade };
  const [, evidence] = /\]\(([^)]+)\)/.exec(cite({ "x-purge-evidence": { grade, source, date } })) ?? [];
  return { says, grade, ...(evidence !== undefined && { evidence }) };
}
