import type { Client, RegulationRequest } from "@purge/segment";
import type { Provider, Verdict } from "../model/provider.ts";
import { attention, judgeResult } from "./judge-result.ts";
import { credential } from "./verdicts.ts";

/** Segment aims at 30 days (documented). */
const REGULATION_MS = 30 * 86_400_000;

/**
 * A person of Segment, by your own `userId`. `regulationType` says whether destinations delete as well, and whether later
 * data is dropped. Segment accepts any id and shows nobody, so nothing is read back: the evidence is its acknowledgement.
 */
export function segment(client: Client, regulationType: RegulationRequest["regulationType"] = "DELETE_ONLY"): Provider {
  return {
    graceMs: REGULATION_MS,
    // 600 regulations a minute (read in Segment's client library).
    rate: { requests: 600, ms: 60_000 },
    async erase(userId, { now, send }) {
      const scheduled: Verdict = { is: "scheduled", finalAt: new Date(now.getTime() + REGULATION_MS) };
      const body: RegulationRequest = { regulationType, subjectType: "USER_ID", subjectIds: [userId] };
      return judgeResult(await send("delete", (options) => client.deleteUser({ body }, options)), {
        ok: () => scheduled,
        401: credential,
        403: credential,
        404: attention("Segment refuses the request"),
        422: attention("Segment refuses the request"),
      });
    },
  };
}
