import type { Presence } from "../model/provider.ts";
import { askPerson, type Next, settle } from "./transition.ts";

/** What reading the person back means after a deletion. */
export function judgeReadBack(presence: Presence): Next {
  switch (presence.is) {
    case "absent":
      return settle("erased", { evidence: "confirmed" });
    case "present":
      return askPerson("still present after the deletion");
    case "wait":
      return { postpone: presence.reason, ...(presence.until && { until: presence.until.getTime() }) };
    case "attention":
      return askPerson(presence.reason);
  }
}
