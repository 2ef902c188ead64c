import { isObject, listAt, textAt } from "../document/json.ts";
import { eachOperation } from "../document/openapi.ts";
import { mainOperation } from "../emit/client/main-operation.ts";
import type { Citations } from "../emit/readme/evidence.ts";
import { statusOf } from "../emit/readme/precondition.ts";
import { type ErasureTopic, erasureTopics } from "../provider/erasure-topics.ts";
import type { Erasure, ErasureFact } from "../provider/parse-erasure.ts";
import type { Vendor } from "./read-material.ts";

/** The vendors side by side, as the page shows them. */
export interface ErasureTable {
  topics: { id: ErasureTopic; title: string }[];
  vendors: ErasureRow[];
}

export interface ErasureRow {
  name: string;
  title: string;
  address: string;
  traits: Traits;
  facts: Record<ErasureTopic, ErasureCell[]>;
}

export interface ErasureCell {
  says: string;
  grade: ErasureFact["grade"];
  /** Where the evidence is listed; absent where nothing is known. */
  evidence?: string;
}

type Answer = "yes" | "no" | "unknown";

/** What readers filter by. Each is derived from graded facts, so it is no better known than they are. */
export interface Traits {
  /** When it is final, the record is gone: it is not only deactivated, and nothing is said to stay of it. */
  erases: Answer;
  /** Something has to be done before the deletion. */
  steps: Answer;
  /** Something is known to bring the person back. */
  comesBack: Answer;
  /** A call by which one sees that the person is gone. */
  readBack: Answer;
}

export function traitsOf(vendor: Vendor, erasure: Erasure): Traits {
  return {
    erases: isErased(erasure),
    steps: anyOf(erasure.precondition),
    comesBack: anyOf(erasure.comesBack),
    readBack: readsBack(vendor),
  };
}

/** The convention of `erasure.yaml`: what is known not to exist begins so. */
const none = /^(none|nothing)\b/i;

function anyOf(facts: readonly ErasureFact[]): Answer {
  const known = facts.filter(({ grade }) => grade !== "unknown");
  if (known.length === 0) return "unknown";
  return known.some(({ says }) => !none.test(says)) ? "yes" : "no";
}

/** Words for a record that a deletion leaves there. */
const remains =
  /\b(stays?|remains?|kept|keeps|deactivat\w*|disabled?|blocked|archived?|soft|tombstone|anonymi[sz]ed)\b/i;

function isErased({ success, finality }: Erasure): Answer {
  const known = finality.filter(({ grade }) => grade !== "unknown");
  if ([...known, ...success].some(({ says, grade }) => grade !== "unknown" && remains.test(says))) return "no";
  return known.length === 0 ? "unknown" : "yes";
}

/** Whether the life cycle reads the user after the last deletion, and expects an error. */
function readsBack({ lifecycle, document }: Vendor): Answer {
  if (lifecycle === undefined) return "unknown";
  const isGet = new Map(
    [...eachOperation(document)].map(({ method, operation }) => [operation.operationId, method === "get"]),
  );
  const deletion = mainOperation(document)?.operation.operationId;
  const steps = listAt(lifecycle.document, "workflows")
    .flatMap((workflow) => (isObject(workflow) ? listAt(workflow, "steps") : []))
    .filter(isObject)
    .map((step) => ({ operation: textAt(step, "operationId") ?? "", status: statusOf(step) }));
  const last = steps.findLastIndex(({ operation, status }) => operation === deletion && status.startsWith("2"));
  const reads = steps.slice(last + 1).filter(({ operation }) => isGet.get(operation) === true);
  return last >= 0 && reads.some(({ status }) => status.startsWith("4")) ? "yes" : "no";
}

/** The vendors that have an `erasure.yaml`. `evidenceOf` gives each vendor's citations, which number the evidence. */
export function erasureTable(
  vendors: readonly Vendor[],
  { addressOf, cite }: { addressOf: (vendor: Vendor) => string; cite: (vendor: Vendor) => Citations },
): ErasureTable {
  const topics = Object.entries(erasureTopics).map(([id, title]) => ({ id: id as ErasureTopic, title }));
  const rows = vendors.flatMap((vendor): ErasureRow[] => {
    const { name, about, erasure } = vendor;
    if (erasure === undefined) return [];
    const cells = topics.map(({ id }) => [id, erasure[id].map((fact) => toCell(fact, cite(vendor)))]);
    const facts = Object.fromEntries(cells) as ErasureRow["facts"];
    return [{ name, title: about.title, address: addressOf(vendor), traits: traitsOf(vendor, erasure), facts }];
  });
  return { topics, vendors: rows };
}

function toCell({ says, grade, source, date }: ErasureFact, { cite }: Citations): ErasureCell {
  if (grade === "unknown" || source === undefined || date === undefined) return { says, grade };
  const [, evidence] = /\]\(([^)]+)\)/.exec(cite({ "x-purge-evidence": { grade, source, date } })) ?? [];
  return { says, grade, ...(evidence !== undefined && { evidence }) };
}
