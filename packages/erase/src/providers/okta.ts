import type { Client, User } from "@purge/okta";
import type { Provider } from "../model/provider.ts";
import { attention, judgeResult, wait } from "./judge-result.ts";
import { absent, credential, erased, found, present } from "./verdicts.ts";

const active = { is: "active" } as const;
const deactivated = { is: "deactivated" } as const;
const refusals = { 401: credential, 403: credential } as const;

/**
 * A user of Okta: Okta's id, or `{ email }`. The user is deactivated first. A deletion of anybody else would only
 * deactivate, with the same response.
 */
export function okta(client: Client): Provider<{ readonly email: string }> {
  return {
    lookups: ["email"],
    // 100 requests a minute for a user's operations on free plans (seen in 2022).
    rate: { requests: 100, ms: 60_000 },
    async locate({ email }, { send }) {
      if (/["\\]/.test(email)) return attention("the address has characters that a search can't hold");
      const query = { search: `profile.email eq "${email}"` };
      return judgeResult(await send("locate", (options) => client.listUsers({ query }, options)), {
        ...refusals,
        ok: ({ data }) => {
          const isSame = ({ profile }: User) => profile.email?.toLowerCase() === email.toLowerCase();
          const [user, ...others] = data.filter(isSame);
          if (others.length > 0) return attention("several users have the address");
          return user ? found(user.id) : absent;
        },
      });
    },
    async erase(id, { send }) {
      const path = { id };
      const user = judgeResult(await send("prepare", (options) => client.getUser({ path }, options)), {
        ...refusals,
        ok: ({ data }) => (data.status === "DEPROVISIONED" ? deactivated : active),
        404: absent,
      });
      if (user.is === "active") {
        const first = judgeResult(await send("prepare", (options) => client.deactivateUser({ path }, options)), {
          ...refusals,
          ok: () => deactivated,
          // Deactivated in the meantime, or gone: the next visit reads the user again.
          404: wait("incomplete"),
        });
        if (first.is !== "deactivated") return first;
      } else if (user.is !== "deactivated") return user;
      return judgeResult(await send("delete", (options) => client.deleteUser({ path }, options)), {
        ...refusals,
        ok: () => erased,
        400: attention("Okta refuses the deletion"),
        404: absent,
      });
    },
    async find(id, { send }) {
      return judgeResult(await send("read-back", (options) => client.getUser({ path: { id } }, options)), {
        ...refusals,
        ok: () => present,
        404: absent,
      });
    },
  };
}
