import type { Client, DeletionStatuses } from "@purge/zendesk";
import type { Provider, Verdict } from "../model/provider.ts";
import { attention, judgeResult, wait } from "./judge-result.ts";
import { absent, credential, done, found } from "./verdicts.ts";

/** How long Zendesk's products take is not known. The log is read for the first time after an hour, and until all are through. */
const FIRST_LOOK_MS = 3_600_000;
const softlyDeleted = { is: "softly-deleted" } as const;
const refusals = { 401: credential, 403: credential } as const;

/**
 * An end user of Zendesk: Zendesk's id, or `{ email }`. The user is deleted softly and then for good, and Zendesk's log
 * says when its products are done. What is left of the person in tickets stays.
 */
export function zendesk(client: Client): Provider<{ readonly email: string }> {
  return {
    lookups: ["email"],
    firstLookMs: FIRST_LOOK_MS,
    // 700 permanent deletions in ten minutes (documented).
    rate: { requests: 70, ms: 60_000 },
    async locate({ email }, { send }) {
      const query = { query: email };
      return judgeResult(await send("locate", (options) => client.searchUsers({ query }, options)), {
        ...refusals,
        ok: ({ data }) => {
          const [user, ...others] = data.users.filter((one) => one.email?.toLowerCase() === email.toLowerCase());
          if (others.length > 0) return attention("several users have the address");
          if (!user) return absent;
          return user.role === "end-user" ? found(String(user.id)) : attention("the user is no end user");
        },
      });
    },
    async erase(id, call) {
      const { now, send } = call;
      const soft = judgeResult(
        await send("prepare", (options) => client.softDeleteUser({ path: { user_id: id } }, options)),
        {
          ...refusals,
          ok: () => softlyDeleted,
          404: absent,
          422: attention("Zendesk does not delete the user, who may have a ticket that is not closed"),
        },
      );
      // A user who is softly deleted already may be answered like one who is unknown, so ask for the deletion as well.
      if (soft.is !== "softly-deleted" && soft.is !== "absent") return soft;
      const scheduled: Verdict = { is: "scheduled", lookAt: new Date(now.getTime() + FIRST_LOOK_MS) };
      const path = { deleted_user_id: id };
      return judgeResult(await send("delete", (options) => client.deleteUser({ path }, options)), {
        ...refusals,
        ok: () => scheduled,
        // After a lost response the removal has begun, and the log says how far it is.
        404: () => (call.lost ? scheduled : absent),
      });
    },
    async progress(id, { send }) {
      const path = { user_id: id };
      return judgeResult(await send("status", (options) => client.listDeletionStatuses({ path }, options)), {
        ...refusals,
        ok: ({ data }) => (isComplete(data) ? done : wait("pending")),
        404: attention("Zendesk has no record of the deletion"),
      });
    },
  };
}

/** Whether every product that has started is through. The log has an entry for each event. */
function isComplete({ compliance_deletion_statuses: events }: DeletionStatuses): boolean {
  const having = (action: string) => events.filter((one) => one.action === action).map((one) => one.application);
  const [started, complete] = [having("started"), having("complete")];
  return started.length > 0 && started.every((application) => complete.includes(application));
}
