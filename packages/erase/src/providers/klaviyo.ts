import type { Client } from "@purge/klaviyo";
import type { Provider, Verdict } from "../model/provider.ts";
import { attention, judgeResult, wait } from "./judge-result.ts";
import { absent, credential, found } from "./verdicts.ts";

/** How long a deletion takes is not known. The profile is read for the first time after an hour, and until it is gone. */
const FIRST_LOOK_MS = 3_600_000;
const known = { is: "known" } as const;
const refusals = { 401: credential, 403: credential } as const;

/**
 * A profile of Klaviyo: Klaviyo's profile id, or `{ email }`. A deletion is only asked for, and is done when the profile
 * is gone.
 */
export function klaviyo(client: Client): Provider<{ readonly email: string }> {
  return {
    lookups: ["email"],
    firstLookMs: FIRST_LOOK_MS,
    // 60 deletions a minute (read in Klaviyo's specification).
    rate: { requests: 60, ms: 60_000 },
    async locate({ email }, { send }) {
      if (/["\\]/.test(email)) return attention("the address has characters that a filter can't hold");
      const query = { filter: `equals(email,"${email}")` };
      return judgeResult(await send("locate", (options) => client.listUsers({ query }, options)), {
        ...refusals,
        400: attention("Klaviyo refuses the address"),
        ok: ({ data }) => {
          const [profile, ...others] = data.data;
          if (others.length > 0) return attention("several profiles have the address");
          return profile ? found(profile.id) : absent;
        },
      });
    },
    async erase(id, { now, send }) {
      const profile = judgeResult(await send("prepare", (options) => client.getUser({ path: { id } }, options)), {
        ...refusals,
        ok: () => known,
        404: absent,
      });
      if (profile.is !== "known") return profile;
      const scheduled: Verdict = { is: "scheduled", lookAt: new Date(now.getTime() + FIRST_LOOK_MS) };
      const attributes = { profile: { data: { type: "profile", id, attributes: {} } } } as const;
      const body = { data: { type: "data-privacy-deletion-job", attributes } } as const;
      return judgeResult(await send("delete", (options) => client.deleteUser({ body }, options)), {
        ...refusals,
        400: attention("Klaviyo refuses the deletion"),
        ok: () => scheduled,
      });
    },
    async find(id, { send }) {
      return judgeResult(await send("read-back", (options) => client.getUser({ path: { id } }, options)), {
        ...refusals,
        ok: () => wait("pending"),
        404: absent,
      });
    },
  };
}
