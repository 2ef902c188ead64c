import type { Client } from "@purge/junction";
import type { Provider, Verdict } from "../model/provider.ts";
import { attention, judgeResult, wait } from "./judge-result.ts";
import { absent, credential, found, present, restored } from "./verdicts.ts";

/** Junction deletes after seven days, and takes it back until then (documented). */
const GRACE_MS = 7 * 86_400_000;
/** Only the text distinguishes a user who is scheduled for deletion from an unknown one (observed). */
const SCHEDULED = /scheduled/i;
const malformed = attention("Junction says that the id is malformed");

/**
 * A user of Junction: Junction's UUID, or `{ clientUserId }`, your own id. The deletion is final after 7 days, and can be
 * undone until then.
 */
export function junction(client: Client): Provider<{ readonly clientUserId: string }> {
  return {
    lookups: ["clientUserId"],
    graceMs: GRACE_MS,
    async locate({ clientUserId }, { send }) {
      const path = { client_user_id: clientUserId };
      return judgeResult(await send("locate", (options) => client.resolveUser({ path }, options)), {
        ok: ({ data }) =>
          data.client_user_id === clientUserId ? found(data.user_id) : attention("the lookup returned another person"),
        401: credential,
        404: absent,
        422: malformed,
      });
    },
    async erase(user_id, call) {
      const { now, send } = call;
      const finalAt = new Date(now.getTime() + GRACE_MS);
      const scheduled: Verdict = { is: "scheduled", finalAt, undoUntil: finalAt };
      return judgeResult(await send("delete", (options) => client.deleteUser({ path: { user_id } }, options)), {
        ok: () => scheduled,
        401: credential,
        // If the text is misleading, the worst case is a wait of seven days and another read-back.
        404: ({ detail }) => (call.lost || SCHEDULED.test(detail) ? scheduled : absent),
        422: malformed,
      });
    },
    async find(user_id, { send }) {
      return judgeResult(await send("read-back", (options) => client.getUser({ path: { user_id } }, options)), {
        ok: () => present,
        401: credential,
        404: ({ detail }) => (SCHEDULED.test(detail) ? wait("pending") : absent),
        422: malformed,
      });
    },
    async undo(user_id, { send }) {
      return judgeResult(await send("undo", (options) => client.undoDeleteUser({ query: { user_id } }, options)), {
        ok: () => restored,
        401: credential,
        422: attention("Junction does not take the deletion back"),
      });
    },
  };
}
