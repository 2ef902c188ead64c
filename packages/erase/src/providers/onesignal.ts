import type { Client } from "@purge/onesignal";
import type { Provider, Verdict } from "../model/provider.ts";
import { attention, judgeResult, wait } from "./judge-result.ts";
import { absent, credential } from "./verdicts.ts";

/** How long a deletion takes is not known. The user is read for the first time after an hour, and until they are gone. */
const FIRST_LOOK_MS = 3_600_000;
const refusals = { 400: attention("OneSignal refuses the id"), 401: credential, 404: absent } as const;

export interface OnesignalOptions {
  /** What a person's id is. Default `external_id`: your own id. */
  readonly alias?: "external_id" | "onesignal_id";
}

/**
 * A user of one OneSignal app, by your own id or by OneSignal's. Every subscription goes with the user. Devices that were
 * never logged in are other users, and stay.
 */
export function onesignal(client: Client, { alias = "external_id" }: OnesignalOptions = {}): Provider {
  const input = (id: string) => ({ path: { alias_label: alias, alias_id: id } });
  return {
    firstLookMs: FIRST_LOOK_MS,
    // 1,000 requests a second for an app (documented).
    rate: { requests: 1_000, ms: 1_000 },
    async erase(id, { now, send }) {
      const scheduled: Verdict = { is: "scheduled", lookAt: new Date(now.getTime() + FIRST_LOOK_MS) };
      return judgeResult(await send("delete", (options) => client.deleteUser(input(id), options)), {
        ...refusals,
        // What a 409 means here is not documented: try a few times, then ask a person.
        409: wait("incomplete"),
        ok: () => scheduled,
      });
    },
    async find(id, { send }) {
      return judgeResult(await send("read-back", (options) => client.getUser(input(id), options)), {
        ...refusals,
        ok: () => wait("pending"),
      });
    },
  };
}
