import type { Client, Contact } from "@purge/intercom";
import type { Provider, Verdict } from "../model/provider.ts";
import { attention, judgeResult } from "./judge-result.ts";
import { absent, credential, found, present } from "./verdicts.ts";

/** Intercom's support can restore a contact for seven days (documented). */
const GRACE_MS = 7 * 86_400_000;

/**
 * A contact of Intercom: Intercom's contact id, or `{ email }`. Intercom's support can restore the contact for 7 days. An
 * archived contact can only be named by its id, since neither a search nor a read shows it.
 */
export function intercom(client: Client): Provider<{ readonly email: string }> {
  return {
    lookups: ["email"],
    graceMs: GRACE_MS,
    // 10,000 requests a minute for an app (documented).
    rate: { requests: 10_000, ms: 60_000 },
    async locate({ email }, { send }) {
      const body = { query: { field: "email", operator: "=", value: email } } as const;
      return judgeResult(await send("locate", (options) => client.searchUsers({ body }, options)), {
        401: credential,
        ok: ({ data }) => {
          const isSame = (one: Contact) => one.email?.toLowerCase() === email.toLowerCase();
          const [contact, ...others] = data.data.filter(isSame);
          if (others.length > 0) return attention("several contacts have the address: name each by its id");
          return contact ? found(contact.id) : absent;
        },
      });
    },
    async erase(id, { now, send }) {
      const scheduled: Verdict = { is: "scheduled", finalAt: new Date(now.getTime() + GRACE_MS) };
      const path = { contact_id: id };
      return judgeResult(await send("delete", (options) => client.deleteUser({ path }, options)), {
        401: credential,
        ok: () => scheduled,
        404: absent,
      });
    },
    async find(id, { send }) {
      const path = { contact_id: id };
      return judgeResult(await send("read-back", (options) => client.getUser({ path }, options)), {
        401: credential,
        ok: () => present,
        404: absent,
        410: attention("the contact was merged into another one: delete that one"),
      });
    },
  };
}
