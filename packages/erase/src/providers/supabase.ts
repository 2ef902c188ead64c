import type { Client, User } from "@purge/supabase";
import type { Provider } from "../model/provider.ts";
import { attention, judgeResult } from "./judge-result.ts";
import { absent, credential, erased, found, present } from "./verdicts.ts";

const refusals = { 401: credential, 403: credential } as const;
const PAGE = 100;

/**
 * A user of Supabase Auth: the user's UUID, or `{ email }`. Rows and files of the project stay, unless a foreign key deletes
 * them.
 */
export function supabase(client: Client): Provider<{ readonly email: string }> {
  return {
    lookups: ["email"],
    async locate({ email }, { send }) {
      const query = { filter: email, per_page: PAGE };
      return judgeResult(await send("locate", (options) => client.listUsers({ query }, options)), {
        ...refusals,
        ok: ({ data: { users } }) => {
          const isSame = (user: User) => user.email?.toLowerCase() === email.toLowerCase();
          const [user, ...others] = users.filter(isSame);
          if (others.length > 0) return attention("several users have the address");
          // The filter matches parts of addresses, so the person may be on a later page.
          if (!user && users.length >= PAGE) return attention("too many users match the address");
          return user ? found(user.id) : absent;
        },
      });
    },
    async erase(id, { send }) {
      const path = { userId: id };
      return judgeResult(await send("delete", (options) => client.deleteUser({ path }, options)), {
        ...refusals,
        ok: () => erased,
        404: absent,
      });
    },
    async find(id, { send }) {
      return judgeResult(await send("read-back", (options) => client.getUser({ path: { userId: id } }, options)), {
        ...refusals,
        ok: () => present,
        404: absent,
      });
    },
  };
}
