import type { Client, User } from "@purge/pagerduty";
import type { Provider, SendOptions } from "../model/provider.ts";
import { attention, judgeResult } from "./judge-result.ts";
import { absent, credential, erased, found, present } from "./verdicts.ts";

const refused = attention("PagerDuty refuses the request");
const refusals = { 401: credential, 403: credential } as const;

/** PagerDuty's specification requires the version with every request. */
const headers = { accept: "application/vnd.pagerduty+json;version=2" };
const versioned = (options: SendOptions) => ({ ...options, headers });

/** A user of PagerDuty: PagerDuty's id, such as `PXPGF42`, or `{ email }`. The history of incidents keeps the person's name. */
export function pagerduty(client: Client): Provider<{ readonly email: string }> {
  return {
    lookups: ["email"],
    // 960 requests a minute for each key (observed).
    rate: { requests: 960, ms: 60_000 },
    async locate({ email }, { send }) {
      const query = { query: email };
      return judgeResult(await send("locate", (options) => client.listUsers({ query }, versioned(options))), {
        ...refusals,
        400: refused,
        ok: ({ data }) => {
          // The search finds similar addresses as well.
          const isSame = (user: User) => user.email.toLowerCase() === email.toLowerCase();
          const [user, ...others] = data.users.filter(isSame);
          if (others.length > 0) return attention("several users have the address");
          if (user) return found(user.id);
          return data.more ? attention("too many users match the address") : absent;
        },
      });
    },
    async erase(id, { send }) {
      const path = { id };
      return judgeResult(await send("delete", (options) => client.deleteUser({ path }, versioned(options))), {
        ...refusals,
        400: attention("the user has open incidents, or is on a schedule or an escalation policy"),
        404: absent,
        ok: () => erased,
      });
    },
    async find(id, { send }) {
      const path = { id };
      return judgeResult(await send("read-back", (options) => client.getUser({ path }, versioned(options))), {
        ...refusals,
        400: refused,
        404: absent,
        ok: () => present,
      });
    },
  };
}
