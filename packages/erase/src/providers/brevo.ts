import type { Client, Contact } from "@purge/brevo";
import type { Provider } from "../model/provider.ts";
import { attention, judgeResult } from "./judge-result.ts";
import { absent, credential, erased, found, present } from "./verdicts.ts";

const refusals = { 400: attention("Brevo refuses the contact's id"), 401: credential, 404: absent } as const;
const cleared = { is: "cleared" } as const;
const optedOut = attention("the contact has opted out, and Brevo would forget that: keep the address elsewhere first");

export interface BrevoOptions {
  /**
   * What to do with a person who has opted out of messages, which Brevo would forget. Default `ask`: a person decides.
   * `lose`: the contact is deleted.
   */
  readonly optOut?: "ask" | "lose";
}

/**
 * A contact of Brevo: Brevo's contact id, or `{ email }`. The logs of transactional mail to the address are deleted first.
 * A contact who has opted out is not deleted by default.
 */
export function brevo(client: Client, { optOut = "ask" }: BrevoOptions = {}): Provider<{ readonly email: string }> {
  const byId = (identifier: string) => ({ path: { identifier }, query: { identifierType: "contact_id" } }) as const;
  return {
    lookups: ["email"],
    // 300 requests an hour for logs (documented). Contacts allow more.
    rate: { requests: 300, ms: 3_600_000 },
    async locate({ email }, { send }) {
      const input = { path: { identifier: email }, query: { identifierType: "email_id" } } as const;
      return judgeResult(await send("locate", (options) => client.getUser(input, options)), {
        ...refusals,
        400: attention("Brevo refuses the address"),
        ok: ({ data }) => (data.email?.toLowerCase() === email.toLowerCase() ? found(String(data.id)) : absent),
      });
    },
    async erase(id, { send }) {
      const contact = judgeResult(await send("prepare", (options) => client.getUser(byId(id), options)), {
        ...refusals,
        ok: ({ data }) =>
          optOut === "ask" && hasOptedOut(data) ? optedOut : ({ is: "known", email: data.email } as const),
      });
      if (contact.is !== "known") return contact;
      const { email } = contact;
      if (email) {
        const logs = judgeResult(await send("prepare", (options) => client.deleteLogs({ path: { email } }, options)), {
          401: credential,
          404: cleared,
          ok: () => cleared,
        });
        if (logs.is !== "cleared") return logs;
      }
      return judgeResult(await send("delete", (options) => client.deleteUser(byId(id), options)), {
        ...refusals,
        405: attention("Brevo does not delete this contact"),
        ok: () => erased,
      });
    },
    async find(id, { send }) {
      return judgeResult(await send("read-back", (options) => client.getUser(byId(id), options)), {
        ...refusals,
        ok: () => present,
      });
    },
  };
}

function hasOptedOut({ emailBlacklisted, smsBlacklisted }: Contact): boolean {
  return emailBlacklisted === true || smsBlacklisted === true;
}
