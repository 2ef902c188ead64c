import type { Client } from "@purge/klavis";
import type { Provider } from "../model/provider.ts";
import { attention, judgeResult } from "./judge-result.ts";
import { absent, credential, erased, present } from "./verdicts.ts";

/** Klavis answers a wrong key with 403 and a missing one with 401 (documented). */
const refusals = {
  400: attention("Klavis refuses the request"),
  401: credential,
  403: credential,
  422: attention("Klavis says that the id is malformed"),
} as const;

/** A user of Klavis, by your own id. */
export function klavis(client: Client): Provider {
  return {
    // Two requests a second without a paid plan (documented).
    rate: { requests: 2, ms: 1_000 },
    // A user exists there only after an agent has run for them.
    whenAbsent: "accept",
    async erase(userId, { send }) {
      return judgeResult(await send("delete", (options) => client.deleteUser({ path: { userId } }, options)), {
        ...refusals,
        ok: () => erased,
        404: absent,
      });
    },
    async find(userId, { send }) {
      return judgeResult(await send("read-back", (options) => client.getUser({ path: { userId } }, options)), {
        ...refusals,
        ok: () => present,
        404: absent,
      });
    },
  };
}
