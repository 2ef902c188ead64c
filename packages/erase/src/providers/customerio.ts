import type { Client } from "@purge/customerio";
import type { Provider, SendOptions, Verdict } from "../model/provider.ts";
import { attention, judgeResult, wait } from "./judge-result.ts";
import { absent, credential, found } from "./verdicts.ts";

/** How long a deletion takes is not known. The person is read for the first time after an hour, and until they are gone. */
const FIRST_LOOK_MS = 3_600_000;
const known = { is: "known" } as const;

export interface CustomerioOptions {
  /** Whether to block the person as well, so that no event or import brings them back. Default `false`. */
  readonly suppress?: boolean;
}

type Lookup = { readonly email: string } | { readonly customerId: string };

/**
 * A person at Customer.io: Customer.io's own id without `cio_`, `{ email }`, or your own id as `{ customerId }`. Any
 * identifier gets the same response, so the person is read before and after. The client needs the keys of both APIs.
 */
export function customerio(client: Client, { suppress = false }: CustomerioOptions = {}): Provider<Lookup> {
  const ask = suppress ? client.suppressUser : client.deleteUser;
  const read = (customer_id: string, id_type: "cio_id" | "id", options: SendOptions) =>
    client.getUser({ path: { customer_id }, query: { id_type } }, options);
  return {
    lookups: ["email", "customerId"],
    firstLookMs: FIRST_LOOK_MS,
    // 10 requests a second for reading (observed).
    rate: { requests: 10, ms: 1_000 },
    async locate(who, { send }) {
      if ("customerId" in who)
        return judgeResult(await send("locate", (options) => read(who.customerId, "id", options)), {
          401: credential,
          404: absent,
          ok: ({ data: { customer } }) =>
            customer.attributes?.id === who.customerId ? foundBy(customer.attributes.cio_id) : absent,
        });
      const query = { email: who.email };
      return judgeResult(await send("locate", (options) => client.listUsers({ query }, options)), {
        401: credential,
        ok: ({ data }) => {
          const isSame = (one: { email?: string | null }) => one.email?.toLowerCase() === who.email.toLowerCase();
          const [person, ...others] = data.results.filter(isSame);
          if (others.length > 0) return attention("several people have the address: name each by Customer.io's id");
          return person ? foundBy(person.cio_id) : absent;
        },
      });
    },
    async erase(id, { now, send }) {
      const person = judgeResult(await send("prepare", (options) => read(id, "cio_id", options)), {
        401: credential,
        404: absent,
        ok: () => known,
      });
      if (person.is !== "known") return person;
      const scheduled: Verdict = { is: "scheduled", lookAt: new Date(now.getTime() + FIRST_LOOK_MS) };
      // With the prefix, Customer.io does not guess what the identifier is.
      const path = { identifier: `cio_${id}` };
      return judgeResult(await send("delete", (options) => ask({ path }, options)), {
        401: credential,
        ok: () => scheduled,
      });
    },
    async find(id, { send }) {
      return judgeResult(await send("read-back", (options) => read(id, "cio_id", options)), {
        401: credential,
        404: absent,
        ok: () => wait("pending"),
      });
    },
  };
}

function foundBy(cioId: string | undefined) {
  return cioId ? found(cioId) : attention("Customer.io returned a person without its own id");
}
