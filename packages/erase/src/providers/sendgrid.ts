import type { Client, MailErasure, Search, SearchResults } from "@purge/sendgrid";
import type { Provider, Verdict } from "../model/provider.ts";
import { attention, judgeResult, wait } from "./judge-result.ts";
import { absent, credential, found } from "./verdicts.ts";

/** How long a deletion takes is not known. The contact is read for the first time after an hour, and until it is gone. */
const FIRST_LOOK_MS = 3_600_000;
const refusals = { 401: credential, 403: credential, 404: absent } as const;
const begun = { is: "begun" } as const;
const notEnabled = attention(
  'SendGrid does not let this key erase mail data: ask its support to enable that, or choose mailData: "keep"',
);

export interface SendgridOptions {
  /**
   * What to do with the data of mail that was sent to the person. Default `erase`, which SendGrid has to enable for old
   * accounts. Nothing shows when it is done.
   */
  readonly mailData?: "erase" | "keep";
}

/**
 * A contact of SendGrid: SendGrid's contact id, or `{ email }`. The data of mail to the address is erased first. Lists of
 * bounces and unsubscribes stay.
 */
export function sendgrid(
  client: Client,
  { mailData = "erase" }: SendgridOptions = {},
): Provider<{ readonly email: string }> {
  return {
    lookups: ["email"],
    firstLookMs: FIRST_LOOK_MS,
    // 100 erasures of mail data a minute (read in SendGrid's specification).
    rate: { requests: 100, ms: 60_000 },
    async locate({ email }, { send }) {
      const body: Search = { emails: [email] };
      return judgeResult(await send("locate", (options) => client.searchUsers({ body }, options)), {
        ...refusals,
        400: attention("SendGrid refuses the address"),
        ok: ({ data }) => pickContact(data, email),
      });
    },
    async erase(id, { now, send }) {
      const contact = judgeResult(await send("prepare", (options) => client.getUser({ path: { id } }, options)), {
        ...refusals,
        ok: ({ data }) => ({ is: "known", email: data.email }) as const,
      });
      if (contact.is !== "known") return contact;
      if (mailData === "erase" && contact.email) {
        const body: MailErasure = { email_addresses: [contact.email] };
        const mail = judgeResult(await send("prepare", (options) => client.eraseMailData({ body }, options)), {
          400: attention("SendGrid refuses the address of the contact"),
          401: credential,
          403: notEnabled,
          404: attention("SendGrid has no such operation for this account"),
          ok: () => begun,
        });
        if (mail.is !== "begun") return mail;
      }
      const scheduled: Verdict = { is: "scheduled", lookAt: new Date(now.getTime() + FIRST_LOOK_MS) };
      return judgeResult(await send("delete", (options) => client.deleteUser({ query: { ids: id } }, options)), {
        ...refusals,
        400: attention("SendGrid refuses the contact's id"),
        ok: () => scheduled,
      });
    },
    async find(id, { send }) {
      return judgeResult(await send("read-back", (options) => client.getUser({ path: { id } }, options)), {
        ...refusals,
        ok: () => wait("pending"),
      });
    },
  };
}

/** The search also matches alternate addresses, so the contact's own one is compared. */
function pickContact({ result }: SearchResults, email: string) {
  const contacts = Object.values(result).flatMap(({ contact }) => contact ?? []);
  const [contact] = contacts.filter((one) => one.email?.toLowerCase() === email.toLowerCase());
  if (contact) return found(contact.id);
  return contacts.length > 0
    ? attention("the address is an alternate one of a contact: give the contact's id")
    : absent;
}
