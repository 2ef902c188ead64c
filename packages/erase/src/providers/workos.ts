import type { Client, User } from "@purge/workos";
import type { Provider } from "../model/provider.ts";
import { attention, judgeResult } from "./judge-result.ts";
import { absent, credential, erased, found, present } from "./verdicts.ts";

const refusals = { 401: credential, 403: credential } as const;

/**
 * A user of AuthKit by WorkOS: WorkOS's user id (`user_…`), or `{ email }`. A directory user is another record, which the
 * identity provider removes.
 */
export function workos(client: Client): Provider<{ readonly email: string }> {
  return {
    lookups: ["email"],
    // 500 writes in ten seconds for an environment (documented).
    rate: { requests: 500, ms: 10_000 },
    async locate({ email }, { send }) {
      return judgeResult(await send("locate", (options) => client.listUsers({ query: { email } }, options)), {
        ...refusals,
        422: attention("WorkOS refuses the address"),
        ok: ({ data }) => {
          const isSame = (user: User) => user.email.toLowerCase() === email.toLowerCase();
          const [user, ...others] = data.data.filter(isSame);
          if (others.length > 0) return attention("several users have the address");
          return user ? found(user.id) : absent;
        },
      });
    },
    async erase(id, { send }) {
      return judgeResult(await send("delete", (options) => client.deleteUser({ path: { id } }, options)), {
        ...refusals,
        404: absent,
        409: attention("WorkOS does not allow the deletion: a directory may manage the user"),
        ok: () => erased,
      });
    },
    async find(id, { send }) {
      return judgeResult(await send("read-back", (options) => client.getUser({ path: { id } }, options)), {
        ...refusals,
        404: absent,
        ok: () => present,
      });
    },
  };
}
