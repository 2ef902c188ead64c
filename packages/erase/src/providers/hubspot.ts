import type { Client } from "@purge/hubspot";
import type { Provider, Verdict } from "../model/provider.ts";
import { attention, judgeResult, wait } from "./judge-result.ts";
import { absent, credential, found } from "./verdicts.ts";

/** HubSpot removes the data within 30 days (documented). */
const REMOVAL_MS = 30 * 86_400_000;
const known = { is: "known" } as const;
const refusals = { 401: credential, 403: credential, 404: absent } as const;

/**
 * A contact of HubSpot: HubSpot's contact id, or `{ email }`. The data is removed within 30 days. The contact is always
 * looked up first, because HubSpot would put an unknown address on its blocklist.
 */
export function hubspot(client: Client): Provider<{ readonly email: string }> {
  return {
    lookups: ["email"],
    graceMs: REMOVAL_MS,
    async locate({ email }, { send }) {
      const input = { path: { contactId: email }, query: { idProperty: "email" } } as const;
      return judgeResult(await send("locate", (options) => client.getUser(input, options)), {
        ...refusals,
        ok: ({ data }) =>
          data.properties.email?.toLowerCase() === email.toLowerCase()
            ? found(data.id)
            : attention("the address is an additional one of a contact: give the contact's id"),
      });
    },
    async erase(contactId, { now, send }) {
      const contact = judgeResult(
        await send("prepare", (options) => client.getUser({ path: { contactId } }, options)),
        {
          ...refusals,
          ok: () => known,
        },
      );
      if (contact.is !== "known") return contact;
      const scheduled: Verdict = { is: "scheduled", finalAt: new Date(now.getTime() + REMOVAL_MS) };
      const body = { objectId: contactId };
      return judgeResult(await send("delete", (options) => client.deleteUser({ body }, options)), {
        ...refusals,
        ok: () => scheduled,
      });
    },
    async find(contactId, { send }) {
      return judgeResult(await send("read-back", (options) => client.getUser({ path: { contactId } }, options)), {
        ...refusals,
        ok: () => wait("pending"),
      });
    },
  };
}
