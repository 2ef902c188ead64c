import type { Client } from "@purge/auth0";
import type { Provider } from "../model/provider.ts";
import { attention, judgeResult } from "./judge-result.ts";
import { absent, credential, erased, found, present } from "./verdicts.ts";

const known = { is: "known" } as const;
const refusals = {
  400: attention("Auth0 says that the id is malformed"),
  401: credential,
  403: credential,
} as const;

/**
 * A user of Auth0: Auth0's id (`auth0|…`), or `{ email }`. A deletion gets the same response for anybody, so the user is
 * read before and after it.
 */
export function auth0(client: Client): Provider<{ readonly email: string }> {
  return {
    lookups: ["email"],
    async locate({ email }, { send }) {
      const users = new Set<string>();
      // Auth0's own databases have addresses in lower case; others are compared as they are (read in its specification).
      for (const address of new Set([email.toLowerCase(), email])) {
        const query = { email: address };
        const page = judgeResult(await send("locate", (options) => client.listUsersByEmail({ query }, options)), {
          ...refusals,
          ok: ({ data }) => ({ is: "page", data }) as const,
        });
        if (page.is !== "page") return page;
        for (const { user_id } of page.data) users.add(user_id);
      }
      const [user, ...others] = users;
      if (others.length > 0) return attention("several users have the address: one for each connection");
      return user === undefined ? absent : found(user);
    },
    async erase(id, { send }) {
      const user = judgeResult(await send("prepare", (options) => client.getUser({ path: { id } }, options)), {
        ...refusals,
        ok: () => known,
        404: absent,
      });
      if (user.is !== "known") return user;
      return judgeResult(await send("delete", (options) => client.deleteUser({ path: { id } }, options)), {
        ...refusals,
        ok: () => erased,
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
