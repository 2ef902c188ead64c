import type { Attention, Presence, Wait } from "../model/provider.ts";
import { askPerson, type Next, settle } from "./transition.ts";

/** What reading the person back means after a deletion. */
export function judgeReadBack(presence: Presence): Next {
  switch (presence.is) {
    case "absent":
      return settle("erased", { evidence: "confirmed" });
    case "present":
      return askPerson("still present after the deletion");
    default:
      return judgeProgress(presence);
  }
}

/** What the vendor's word on a scheduled deletion means while it is not "done". */
export function judgeProgress(progress: Wait | Attention): Next {
  if (progress.is === "attention") return askPerson(progress.reason);
  return { postpone: progress.reason, ...(progress.until && { until: progress.until.getTime() }) };
}
