import type { Client, Customer } from "@purge/stripe";
import type { Provider } from "../model/provider.ts";
import { attention, judgeResult } from "./judge-result.ts";
import { absent, credential, erased, found, present } from "./verdicts.ts";

const known = { is: "known" } as const;
const deleted = { is: "absent", already: true } as const;

/**
 * A customer of Stripe: Stripe's customer id, or `{ email }`, which compares upper and lower case. The customer and the
 * cards go, and subscriptions are canceled. Payments and invoices stay: Stripe only erases those by redaction jobs.
 */
export function stripe(client: Client): Provider<{ readonly email: string }> {
  return {
    lookups: ["email"],
    // 25 requests a second for an endpoint (documented).
    rate: { requests: 25, ms: 1_000 },
    async locate({ email }, { send }) {
      return judgeResult(await send("locate", (options) => client.listUsers({ query: { email } }, options)), {
        400: attention("Stripe refuses the address"),
        401: credential,
        ok: ({ data }) => {
          const isSame = (one: Customer) => one.email?.toLowerCase() === email.toLowerCase();
          const [customer, ...others] = data.data.filter(isSame);
          if (others.length > 0) return attention("several customers have the address: name each by its id");
          return customer ? found(customer.id) : absent;
        },
      });
    },
    async erase(customer, { send }) {
      const path = { customer };
      const before = judgeResult(await send("prepare", (options) => client.getUser({ path }, options)), {
        401: credential,
        404: absent,
        ok: ({ data }) => (data.deleted === true ? deleted : known),
      });
      if (before.is !== "known") return before;
      return judgeResult(await send("delete", (options) => client.deleteUser({ path }, options)), {
        401: credential,
        404: absent,
        ok: () => erased,
      });
    },
    async find(customer, { send }) {
      const path = { customer };
      return judgeResult(await send("read-back", (options) => client.getUser({ path }, options)), {
        401: credential,
        // Stripe keeps a stub of a deleted customer, so this is somebody whom the key can't see.
        404: attention("Stripe does not know the customer: check the key and its mode"),
        ok: ({ data }) => (data.deleted === true ? absent : present),
      });
    },
  };
}
