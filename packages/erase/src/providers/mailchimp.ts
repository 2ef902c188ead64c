import { createHash } from "node:crypto";
import type { Client } from "@purge/mailchimp";
import type { Provider } from "../model/provider.ts";
import { attention, judgeResult } from "./judge-result.ts";
import { absent, credential, erased, found, present } from "./verdicts.ts";

// Mailchimp also answers 403 where there are too many requests (observed). Both are waited for.
const refusals = { 401: credential, 403: credential, 404: absent } as const;

/**
 * A member of the client's audience at Mailchimp: the MD5 of the e-mail address in lower case, or `{ email }`. The address
 * can't be imported there again; only the person can come back, by a form. A person who is in several audiences needs a
 * client and a target for each.
 */
export function mailchimp(client: Client): Provider<{ readonly email: string }> {
  const input = (hash: string) => ({ path: { subscriber_hash: hash } });
  return {
    lookups: ["email"],
    async locate({ email }, { send }) {
      const hash = hashAddress(email);
      return judgeResult(await send("locate", (options) => client.getUser(input(hash), options)), {
        ...refusals,
        ok: ({ data }) =>
          data.email_address.toLowerCase() === email.toLowerCase()
            ? found(hash)
            : attention("Mailchimp has another address under the hash"),
      });
    },
    async erase(hash, { send }) {
      return judgeResult(await send("delete", (options) => client.deleteUser(input(hash), options)), {
        ...refusals,
        ok: () => erased,
      });
    },
    async find(hash, { send }) {
      return judgeResult(await send("read-back", (options) => client.getUser(input(hash), options)), {
        ...refusals,
        // Archived members are still there.
        ok: () => present,
      });
    },
  };
}

/** Mailchimp's id of an address. */
function hashAddress(email: string): string {
  return createHash("md5").update(email.toLowerCase()).digest("hex");
}
