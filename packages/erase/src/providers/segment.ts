import type { Client, Regulation, RegulationRequest } from "@purge/segment";
import type { Progress, Provider, Verdict } from "../model/provider.ts";
import { attention, judgeResult, wait } from "./judge-result.ts";
import { credential, done } from "./verdicts.ts";

const DAY_MS = 86_400_000;
/** Segment aims at 30 days (documented). */
const REGULATION_MS = 30 * DAY_MS;
/** How often the regulation is looked at. */
const LOOK_MS = DAY_MS / 4;
const refusals = { 401: credential, 403: credential } as const;

/**
 * A person of Segment, by your own `userId`. `regulationType` says whether destinations delete as well, and whether later
 * data is dropped. Segment accepts any id and shows nobody: the regulation is asked for its status, and the evidence is what it says.
 */
export function segment(client: Client, regulationType: RegulationRequest["regulationType"] = "DELETE_ONLY"): Provider {
  return {
    graceMs: REGULATION_MS,
    firstLookMs: LOOK_MS,
    // 600 regulations a minute (read in Segment's client library).
    rate: { requests: 600, ms: 60_000 },
    async erase(userId, { now, send }) {
      const finalAt = new Date(now.getTime() + REGULATION_MS);
      const lookAt = new Date(now.getTime() + LOOK_MS);
      const body: RegulationRequest = { regulationType, subjectType: "USER_ID", subjectIds: [userId] };
      return judgeResult(await send("delete", (options) => client.deleteUser({ body }, options)), {
        ...refusals,
        ok: ({ data }): Verdict => ({ is: "scheduled", finalAt, lookAt, job: data.data.regulateId }),
        404: attention("Segment refuses the request"),
        422: attention("Segment refuses the request"),
      });
    },
    async progress(_, { job: regulateId = "", now, send }) {
      const next = new Date(now.getTime() + LOOK_MS);
      return judgeResult(await send("status", (options) => client.getRegulation({ path: { regulateId } }, options)), {
        ...refusals,
        ok: ({ data }) => judgeStatus(data.data.regulation.overallStatus, next),
        404: attention("Segment does not know the regulation, or it is older than 90 days"),
        422: attention("Segment refuses the request"),
      });
    },
  };
}

function judgeStatus(status: Regulation["overallStatus"], next: Date): Progress {
  switch (status) {
    case "FINISHED":
      return done;
    case "INITIALIZED":
    case "RUNNING":
      return wait("pending", next);
    case "PARTIAL_SUCCESS":
    case "FAILED":
    case "NOT_SUPPORTED":
      // It may only mean that one destination can't delete (documented).
      return attention("Segment could not delete everywhere: look at the regulation's destinations");
    case "INVALID":
      return attention("Segment calls the regulation invalid");
  }
}
