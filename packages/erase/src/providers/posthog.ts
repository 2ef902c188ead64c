import type { Client, Deletion, DeletionResponse, EventDeletion, PersonPage } from "@purge/posthog";
import type { Progress, Provider, Verdict } from "../model/provider.ts";
import { attention, judgeResult, wait } from "./judge-result.ts";
import { absent, credential, done, found } from "./verdicts.ts";

/** How often PostHog is asked: events are deleted at weekends (documented), and when exactly is not known. */
const LOOK_MS = 86_400_000;
const known = { is: "known" } as const;
const refusals = { 400: attention("PostHog refuses the request"), 401: credential, 403: credential } as const;

type Lookup = { readonly email: string } | { readonly distinctId: string };

/**
 * A person of one PostHog project: the person's `uuid`, or `{ email }`, or `{ distinctId }`. Events and recordings go with
 * the profile. PostHog accepts any id, so the person is read before and after; it reports on the events, not on recordings.
 */
export function posthog(client: Client): Provider<Lookup> {
  return {
    lookups: ["email", "distinctId"],
    firstLookMs: LOOK_MS,
    // 1,200 lists an hour (observed).
    rate: { requests: 20, ms: 60_000 },
    async locate(who, { send }) {
      const query = "email" in who ? { email: who.email } : { distinct_id: who.distinctId };
      return judgeResult(await send("locate", (options) => client.listUsers({ query }, options)), {
        ...refusals,
        ok: ({ data }) => pickPerson(data, who),
      });
    },
    async erase(id, { now, lost, send }) {
      const scheduled: Verdict = { is: "scheduled", lookAt: new Date(now.getTime() + LOOK_MS) };
      const path = { uuid: id };
      const person = judgeResult(await send("prepare", (options) => client.getUser({ path }, options)), {
        ...refusals,
        // The profile may have gone with a deletion whose response was lost: then ask for its events.
        404: lost ? scheduled : absent,
        ok: ({ data }) => (data.uuid === id ? known : attention("PostHog shows another person for the id")),
      });
      if (person.is !== "known") return person;
      const body: Deletion = { ids: [id], delete_events: true, delete_recordings: true };
      return judgeResult(await send("delete", (options) => client.deleteUser({ body }, options)), {
        ...refusals,
        ok: ({ data }) => judgeDeletion(data) ?? scheduled,
      });
    },
    async progress(id, { now, send }) {
      const query = { person_uuid: id };
      const next = new Date(now.getTime() + LOOK_MS);
      return judgeResult(await send("status", (options) => client.getDeletion({ query }, options)), {
        ...refusals,
        404: attention("this PostHog server does not report on deletions"),
        ok: ({ data }) =>
          judgeEvents(
            data.results.filter((one) => one.person_uuid === id),
            next,
          ),
      });
    },
    async find(id, { send }) {
      return judgeResult(await send("read-back", (options) => client.getUser({ path: { uuid: id } }, options)), {
        ...refusals,
        404: absent,
        // The events are gone, so the profile can't stay for long.
        ok: () => wait("incomplete"),
      });
    },
  };
}

/** A 202 may say that nothing was done. How many profiles are deleted already says nothing where that is queued. */
function judgeDeletion(data: DeletionResponse) {
  if (data.deletion_errors?.length) return attention("PostHog could not delete the profile");
  if (data.persons_found === 0) return wait("unclear");
  const queued = data.events_queued_for_deletion && data.recordings_queued_for_deletion;
  return queued ? undefined : attention("PostHog has not queued the deletion of events and recordings");
}

function judgeEvents(deletions: readonly EventDeletion[], next: Date): Progress {
  if (deletions.length === 0) return wait("incomplete");
  return deletions.every(({ status }) => status === "completed") ? done : wait("pending", next);
}

/** A server that ignores the filter would return everybody, so each person is compared. */
function pickPerson({ results }: PersonPage, who: Lookup) {
  const [person, ...others] = results.filter(({ properties, distinct_ids }) =>
    "email" in who
      ? String(properties?.email).toLowerCase() === who.email.toLowerCase()
      : distinct_ids?.includes(who.distinctId),
  );
  if (others.length > 0) return attention("several persons match: name each by its uuid");
  return person ? found(person.uuid) : absent;
}
