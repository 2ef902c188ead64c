import type { Client, User } from "@purge/box";
import type { Provider } from "../model/provider.ts";
import { attention, judgeResult } from "./judge-result.ts";
import { absent, erased, found, present } from "./verdicts.ts";

const known = { is: "known" } as const;
/**
 * A managed user of Box: Box's user id, or `{ email }`, which is the login. A user who owns content is left to you:
 * transfer the content first. The content itself is never deleted, and nobody gets an e-mail.
 */
export function box(client: Client): Provider<{ readonly email: string }> {
  return {
    lookups: ["email"],
    // About 1,000 requests a minute for a user (documented).
    rate: { requests: 1_000, ms: 60_000 },
    async locate({ email }, { send }) {
      const query = { filter_term: email, user_type: "managed" };
      return judgeResult(await send("locate", (options) => client.listUsers({ query }, options)), {
        ok: ({ data }) => {
          // Box compares beginnings: other people may have the same.
          const isSame = ({ login }: User) => login?.toLowerCase() === email.toLowerCase();
          const [user, ...others] = (data.entries ?? []).filter(isSame);
          if (others.length > 0) return attention("several users have the login");
          return user ? found(user.id) : absent;
        },
      });
    },
    async erase(id, { send }) {
      const path = { user_id: id };
      const user = judgeResult(await send("prepare", (options) => client.getUser({ path }, options)), {
        404: absent,
        ok: () => known,
      });
      if (user.is !== "known") return user;
      return judgeResult(await send("delete", (options) => client.deleteUser({ path }, options)), {
        400: attention("Box refuses the deletion: the user may own content, which has to be transferred first"),
        403: attention("Box does not allow the deletion: a retention policy, a legal hold or the token's rights"),
        404: absent,
        ok: () => erased,
      });
    },
    async find(id, { send }) {
      const path = { user_id: id };
      return judgeResult(await send("read-back", (options) => client.getUser({ path }, options)), {
        404: absent,
        ok: () => present,
      });
    },
  };
}
