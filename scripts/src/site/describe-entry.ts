import type { Entry } from "@purge/erase";

/** How an entry of the journal is drawn. */
export type EntryKind = "recorded" | "sent" | "done" | "lost" | "waiting" | "confirmed";

/** An entry of the journal in a sentence. */
export function describeEntry(entry: Entry): { kind: EntryKind; text: string } {
  switch (entry.is) {
    case "opened":
      return { kind: "recorded", text: `The request is on disk. It has to be answered by ${day(entry.deadline)}.` };
    case "asked":
      return { kind: "recorded", text: "The person is recorded here as a keyed hash." };
    case "sent":
      return { kind: "sent", text: `${steps[entry.step]} is recorded, then sent.` };
    case "answered":
      return describeAnswer(entry);
    case "waiting":
      return { kind: "waiting", text: `It is tried again later (${entry.reason}).` };
    case "scheduled":
      return {
        kind: "waiting",
        text:
          entry.finalAt === undefined
            ? `Scheduled: the vendor gives no date. It is checked from ${day(entry.lookAt ?? entry.at)} on.`
            : `Scheduled: final on ${day(entry.finalAt)}${undo(entry.undoUntil)}.`,
      };
    case "erased":
      return {
        kind: entry.evidence === "confirmed" ? "confirmed" : "done",
        text: `Erased, ${entry.evidence}: ${known[entry.evidence]}.`,
      };
    default:
      return { kind: "recorded", text: "evidence" in entry ? `${entry.is}, ${entry.evidence}.` : `${entry.is}.` };
  }
}

const known = {
  confirmed: "it was read back, and nobody is there",
  acknowledged: "the vendor says that it is done",
  reported: "the vendor says that it had been done before",
  inferred: "nobody is there after a deletion whose response was lost",
  attested: "a person vouches for it",
  none: "nothing is known",
} as const;

const steps = {
  locate: "A lookup",
  prepare: "What has to come before the deletion",
  delete: "The deletion",
  status: "The question how far it is",
  "read-back": "A read-back",
  undo: "An undo",
} as const;

function describeAnswer({
  step,
  ok,
  status,
  kind,
  uncertain,
}: Entry & { is: "answered" }): ReturnType<typeof describeEntry> {
  if (status === undefined) {
    if (ok) return { kind: "done", text: "Done." };
    const lost = uncertain ? " The deletion may have been processed, so nothing is concluded yet." : "";
    return { kind: uncertain ? "lost" : "waiting", text: `No response (${kind}).${lost}` };
  }
  const isAbsent = step === "read-back" && !ok;
  const isAnswer = status < 500 && status !== 429;
  return {
    kind: isAnswer ? "done" : "waiting",
    text: `The vendor responds with ${status}${isAbsent ? ": nobody is there" : ""}.`,
  };
}

function undo(until: number | undefined): string {
  return until === undefined ? "" : ", and it can be undone until then";
}

function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
