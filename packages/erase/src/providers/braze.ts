import type { Client, Deletion, Export, Profile } from "@purge/braze";
import type { Provider, SendOptions, Verdict } from "../model/provider.ts";
import { attention, judgeResult, wait } from "./judge-result.ts";
import { absent, credential, found } from "./verdicts.ts";

/** A deletion takes up to five minutes (documented). The profile is read for the first time then, and until it is gone. */
const FIRST_LOOK_MS = 300_000;
const known = { is: "known" } as const;
const refusals = { 400: attention("Braze refuses the request"), 401: credential, 403: credential } as const;
const fields: Export["fields_to_export"] = ["external_id", "email"];

/**
 * A profile of Braze: your own `external_id`, or `{ email }`. One person is deleted in a call. Braze accepts any id, so
 * the profile is read before and after.
 */
export function braze(client: Client): Provider<{ readonly email: string }> {
  const read = (id: string, options: SendOptions) =>
    client.exportUsers({ body: { external_ids: [id], fields_to_export: fields } }, options);
  return {
    lookups: ["email"],
    firstLookMs: FIRST_LOOK_MS,
    // 250 exports a minute (documented).
    rate: { requests: 250, ms: 60_000 },
    async locate({ email }, { send }) {
      const body: Export = { email_address: email, fields_to_export: fields };
      return judgeResult(await send("locate", (options) => client.exportUsers({ body }, options)), {
        ...refusals,
        ok: ({ data }) => pickProfile(data.users, email),
      });
    },
    async erase(id, { now, send }) {
      const profile = judgeResult(await send("prepare", (options) => read(id, options)), {
        ...refusals,
        ok: ({ data }) => (data.users.length > 0 ? known : absent),
      });
      if (profile.is !== "known") return profile;
      const scheduled: Verdict = { is: "scheduled", lookAt: new Date(now.getTime() + FIRST_LOOK_MS) };
      const body: Deletion = { external_ids: [id] };
      return judgeResult(await send("delete", (options) => client.deleteUser({ body }, options)), {
        ...refusals,
        ok: () => scheduled,
      });
    },
    async find(id, { send }) {
      return judgeResult(await send("read-back", (options) => read(id, options)), {
        ...refusals,
        ok: ({ data }) => (data.users.length > 0 ? wait("pending") : absent),
      });
    },
  };
}

function pickProfile(users: readonly Profile[], email: string) {
  const [profile, ...others] = users.filter((one) => one.email?.toLowerCase() === email.toLowerCase());
  if (others.length > 0) return attention("several profiles have the address: name each by its external id");
  if (!profile) return absent;
  return profile.external_id ? found(profile.external_id) : attention("the profile has no external id");
}
