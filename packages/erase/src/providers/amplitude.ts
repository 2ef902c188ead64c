import type { Client, DeletionRequest, Job } from "@purge/amplitude";
import type { Progress, Provider, Verdict } from "../model/provider.ts";
import { attention, judgeResult, wait } from "./judge-result.ts";
import { absent, credential, done, found, restored } from "./verdicts.ts";

const DAY_MS = 86_400_000;
/** Amplitude says within 30 days (documented). */
const DELETION_MS = 30 * DAY_MS;
/** A person can be taken out of a job until three days before it begins (documented). */
const CLOSED_MS = 3 * DAY_MS;
const known = { is: "known" } as const;
const refused = attention("Amplitude refuses the request");
const refusals = { 401: credential, 400: refused } as const;

/**
 * A user of Amplitude: Amplitude's id, a number, or `{ userId }`, your own. The deletion waits for the project's next job,
 * within 30 days, and can be undone until three days before it. The evidence is the status of the job.
 */
export function amplitude(client: Client): Provider<{ readonly userId: string }> {
  return {
    lookups: ["userId"],
    graceMs: DELETION_MS,
    firstLookMs: DAY_MS,
    // One request a second (documented); searches have a limit of their own.
    rate: { requests: 1, ms: 1_000 },
    async locate({ userId }, { send }) {
      const query = { user: userId };
      return judgeResult(await send("locate", (options) => client.searchUsers({ query }, options)), {
        ...refusals,
        ok: ({ data: { matches } }) => {
          // Amplitude also finds devices, and users whose id only begins like this.
          const [user, ...others] = matches.filter(({ user_id }) => user_id === userId);
          if (others.length > 0) return attention("several users have the id");
          return user ? found(String(user.amplitude_id)) : absent;
        },
      });
    },
    async erase(id, { now, send }) {
      // An unknown id is a 400, as other mistakes are, so look for the person first.
      const query = { user: id };
      const user = judgeResult(await send("prepare", (options) => client.searchUsers({ query }, options)), {
        ...refusals,
        ok: ({ data: { matches } }) => (matches.some((one) => isPerson(one, id)) ? known : absent),
      });
      if (user.is !== "known") return user;
      const body: DeletionRequest = { amplitude_ids: [Number(id)] };
      return judgeResult(await send("delete", (options) => client.deleteUser({ body }, options)), {
        ...refusals,
        ok: ({ data }): Verdict => {
          const { day } = jobOf([data].flat(), id) ?? {};
          return day === undefined ? wait("unclear") : schedule(day, now);
        },
      });
    },
    async progress(id, { job: day = "", now, send }) {
      const query = { start_day: day, end_day: day };
      return judgeResult(await send("status", (options) => client.listDeletions({ query }, options)), {
        ...refusals,
        ok: ({ data }) => judgeJob(jobOf(data, id), new Date(now.getTime() + DAY_MS)),
      });
    },
    async undo(id, { job: start_day = "", send }) {
      const path = { amplitude_id: Number(id), start_day };
      const query = { start_day, end_day: start_day };
      const undone = judgeResult(await send("undo", (options) => client.cancelDeletion({ path }, options)), {
        ...refusals,
        ok: () => restored,
      });
      if (undone.is !== "attention") return undone;
      // The person may be out of the job already, after a response that was lost.
      return judgeResult(await send("status", (options) => client.listDeletions({ query }, options)), {
        ...refusals,
        ok: ({ data }) => (jobOf(data, id) ? undone : restored),
      });
    },
  };
}

function isPerson({ amplitude_id }: { readonly amplitude_id: number }, id: string): boolean {
  return String(amplitude_id) === id;
}

function jobOf(jobs: readonly Job[], id: string): Job | undefined {
  return jobs.find(({ amplitude_ids = [] }) => amplitude_ids.some((one) => isPerson(one, id)));
}

function schedule(day: string, now: Date): Verdict {
  const finalAt = new Date(now.getTime() + DELETION_MS);
  // The job begins on its day.
  const lookAt = new Date(Math.max(Date.parse(day), now.getTime()) + DAY_MS);
  return { is: "scheduled", finalAt, lookAt, undoUntil: new Date(Date.parse(day) - CLOSED_MS), job: day };
}

function judgeJob(job: Job | undefined, next: Date): Progress {
  if (!job) return attention("Amplitude's job does not have the person any more: somebody has taken the deletion back");
  return job.status?.toLowerCase() === "done" ? done : wait("pending", next);
}
