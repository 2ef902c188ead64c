import type { Client } from "@purge/konstantly";
import type { Provider } from "../model/provider.ts";
import { attention, judgeResult, wait } from "./judge-result.ts";
import { absent, erased, found, present } from "./verdicts.ts";

const blocked = { is: "blocked" } as const;

/** A user of Konstantly: Konstantly's API id, or `{ email }`. The user is blocked first, since only then a deletion is accepted. */
export function konstantly(client: Client): Provider<{ readonly email: string }> {
  return {
    lookups: ["email"],
    // 100 requests a minute (documented).
    rate: { requests: 100, ms: 60_000 },
    async locate({ email }, { send }) {
      return judgeResult(await send("locate", (options) => client.listUsers({ query: { query: email } }, options)), {
        ok: ({ data }) => {
          const [first, ...others] = data.users.filter((user) => user.email.toLowerCase() === email.toLowerCase());
          if (!first)
            return data.totalCount > data.users.length ? attention("too many users match the address") : absent;
          return others.length > 0 ? attention("several users have the address") : found(first.id);
        },
      });
    },
    async erase(userId, { send }) {
      const block = judgeResult(
        await send("prepare", (options) => client.blockUser({ body: { id: userId } }, options)),
        {
          ok: () => blocked,
          404: absent,
          422: attention("Konstantly does not block the user, who may be an expert of courses"),
        },
      );
      // A 404 while blocking doesn't answer the question whether the user was deleted, so ask for the deletion as well.
      if (block.is !== "blocked" && block.is !== "absent") return block;
      return judgeResult(await send("delete", (options) => client.deleteUser({ path: { userId } }, options)), {
        ok: () => erased,
        404: absent,
        // The user was unblocked in the meantime.
        422: wait("incomplete"),
      });
    },
    async find(userId, { send }) {
      return judgeResult(await send("read-back", (options) => client.getUser({ path: { userId } }, options)), {
        ok: () => present,
        404: absent,
      });
    },
  };
}
