import type { Provider, Scheduled, Verdict } from "../model/provider.ts";
import { isTime } from "./is-time.ts";
import { askPerson, type Next, settle } from "./transition.ts";

/** What is known besides the verdict. */
export interface DeletionFacts {
  readonly now: number;
  /** A deletion may have been carried out, and its answer was lost. */
  readonly lost: boolean;
  /** A lookup has found the person before. */
  readonly seen: boolean;
  readonly confirmAfterMs: number;
}

/** What the answer to a deletion means for the target. A 404 is never a success by itself. */
export function judgeDeletion(verdict: Verdict, adapter: Provider<unknown>, facts: DeletionFacts): Next {
  switch (verdict.is) {
    case "erased": {
      if (!adapter.find) return settle("erased", { evidence: "acknowledged" });
      const due = facts.now + facts.confirmAfterMs;
      return { entry: { is: "erased", evidence: "acknowledged" }, state: "confirming", due };
    }
    case "scheduled":
      return schedule(verdict);
    case "absent":
      return judgeAbsence(verdict.already === true, adapter, facts);
    case "wait":
      return { postpone: verdict.reason, ...(verdict.until && { until: verdict.until.getTime() }) };
    case "attention":
      return askPerson(verdict.reason);
  }
}

function schedule(verdict: Scheduled): Next {
  const [finalAt, lookAt] = [verdict.finalAt?.getTime(), verdict.lookAt?.getTime()];
  const undoUntil = verdict.undoUntil?.getTime();
  const due = lookAt ?? finalAt;
  if (!isTime(due) || !isTime(finalAt ?? due)) return askPerson("the provider gave no date for the deletion");
  const times = {
    ...(finalAt !== undefined && { finalAt }),
    ...(lookAt !== undefined && { lookAt }),
    ...(undoUntil && { undoUntil }),
  };
  return { entry: { is: "scheduled", evidence: "acknowledged", ...times }, state: "scheduled", due };
}

function judgeAbsence(already: boolean, adapter: Provider<unknown>, { lost, seen }: DeletionFacts): Next {
  if (lost) return settle("erased", { evidence: "inferred", reason: "absent after a lost response" });
  if (already) return settle("erased", { evidence: "reported", reason: "the vendor says it was deleted before" });
  if (seen) return settle("not-found", { evidence: "none", reason: "found by the lookup, absent at the deletion" });
  if (adapter.whenAbsent === "accept") return settle("not-found", { evidence: "none" });
  return askPerson("absent at the first request: check the id, the server and the key");
}
