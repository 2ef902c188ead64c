import type { Client } from "@purge/proficient";
import type { Located, Provider } from "../model/provider.ts";
import { judgeResult } from "./judge-result.ts";
import { absent, credential, erased, found, present } from "./verdicts.ts";

/** A user of Proficient: Proficient's id (`u_…`), or `{ externalId }`, your own id. */
export function proficient(client: Client): Provider<{ readonly externalId: string }> {
  return {
    lookups: ["externalId"],
    async locate({ externalId }, { send }) {
      const search = async (query: { live_mode?: string }): Promise<Located> =>
        judgeResult(await send("locate", (options) => client.listUsers({ query }, options)), {
          ok: ({ data }) => {
            const user = data.data.find((one) => one.external_id === externalId);
            return user ? found(user.id) : absent;
          },
          401: credential,
          403: credential,
        });
      const live = await search({});
      // Test users are listed only when they are asked for.
      return live.is === "absent" ? search({ live_mode: "false" }) : live;
    },
    async erase(user_id, { send }) {
      return judgeResult(await send("delete", (options) => client.deleteUser({ path: { user_id } }, options)), {
        ok: () => erased,
        401: credential,
        403: credential,
        404: absent,
      });
    },
    async find(user_id, { send }) {
      return judgeResult(await send("read-back", (options) => client.getUser({ path: { user_id } }, options)), {
        ok: () => present,
        401: credential,
        403: credential,
        404: absent,
      });
    },
  };
}
