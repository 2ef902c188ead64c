import type { Client, CreatedTask, DeletionRequest, TaskDocument } from "@purge/mixpanel";
import type { Progress, Provider, Verdict } from "../model/provider.ts";
import { attention, judgeResult, wait } from "./judge-result.ts";
import { credential, done } from "./verdicts.ts";

const DAY_MS = 86_400_000;
/** Mixpanel says up to 30 days (documented). */
const DELETION_MS = 30 * DAY_MS;
/** How often the task is looked at. */
const LOOK_MS = DAY_MS / 4;
const refusals = { 401: credential, 403: credential } as const;

/**
 * A person of Mixpanel, by the `distinct_id`. A deletion takes up to 30 days. Mixpanel shows nobody with this credential:
 * the deletion's task is asked for its status, and the evidence is what it says.
 */
export function mixpanel(client: Client): Provider {
  return {
    graceMs: DELETION_MS,
    firstLookMs: LOOK_MS,
    // One request a second (documented).
    rate: { requests: 1, ms: 1_000 },
    async erase(id, { now, send }) {
      const finalAt = new Date(now.getTime() + DELETION_MS);
      const lookAt = new Date(now.getTime() + LOOK_MS);
      const body: DeletionRequest = { distinct_ids: [id] };
      return judgeResult(await send("delete", (options) => client.deleteUser({ body }, options)), {
        ...refusals,
        ok: ({ data }): Verdict => {
          const job = taskId(data);
          return job === "" ? attention(withoutTask) : { is: "scheduled", finalAt, lookAt, job };
        },
        // A task for this person is at work, and perhaps ours after a lost response: ask again when it is through.
        409: wait("pending", lookAt),
      });
    },
    async progress(_, { job: tracking_id = "", now, send }) {
      const next = new Date(now.getTime() + LOOK_MS);
      return judgeResult(await send("status", (options) => client.getDeletion({ path: { tracking_id } }, options)), {
        ...refusals,
        ok: ({ data }) => judgeStatus(data.results.status, next),
      });
    },
  };
}

const withoutTask = "Mixpanel returned no task: look it up there, or release the person to ask again";

/** Mixpanel's specification has an object with one name here, and its reference a list with another. */
function taskId({ results }: CreatedTask): string {
  return "task_id" in results ? results.task_id : (results[0]?.tracking_id ?? "");
}

function judgeStatus(status: TaskDocument["results"]["status"], next: Date): Progress {
  switch (status) {
    case "SUCCESS":
      return done;
    case "PENDING":
    case "STAGING":
    case "STARTED":
      return wait("pending", next);
    case "FAILURE":
      return attention("Mixpanel's task has failed: release the person, and it is asked for again");
    case "REVOKED":
      return attention("somebody has cancelled the deletion at Mixpanel");
    case "NOT_FOUND":
    case "UNKNOWN":
      return attention("Mixpanel does not know the task: check the server and the tokens");
  }
}
