import type { Client, User } from "@purge/clerk";
import type { Provider } from "../model/provider.ts";
import { attention, judgeResult } from "./judge-result.ts";
import { absent, credential, erased, found, present } from "./verdicts.ts";

const refusals = { 400: attention("Clerk refuses the request"), 401: credential } as const;

/** A user of Clerk: Clerk's user id (`user_…`), or `{ email }`, which may be any address of the user. */
export function clerk(client: Client): Provider<{ readonly email: string }> {
  return {
    lookups: ["email"],
    // 100 requests in ten seconds for an instance in development, 1,000 in production (documented).
    rate: { requests: 100, ms: 10_000 },
    async locate({ email }, { send }) {
      const query = { email_address: [email] };
      return judgeResult(await send("locate", (options) => client.listUsers({ query }, options)), {
        ...refusals,
        422: attention("Clerk refuses the address"),
        ok: ({ data }) => {
          const [user, ...others] = data.filter((one) => hasAddress(one, email));
          if (others.length > 0) return attention("several users have the address");
          return user ? found(user.id) : absent;
        },
      });
    },
    async erase(id, { send }) {
      const path = { user_id: id };
      return judgeResult(await send("delete", (options) => client.deleteUser({ path }, options)), {
        ...refusals,
        404: absent,
        ok: () => erased,
      });
    },
    async find(id, { send }) {
      const path = { user_id: id };
      return judgeResult(await send("read-back", (options) => client.getUser({ path }, options)), {
        ...refusals,
        404: absent,
        ok: () => present,
      });
    },
  };
}

function hasAddress({ email_addresses = [] }: User, email: string): boolean {
  return email_addresses.some((one) => one.email_address.toLowerCase() === email.toLowerCase());
}
