import type { Client, Refusal, User } from "@purge/discourse";
import type { Call, Presence, Provider } from "../model/provider.ts";
import { attention, judgeResult } from "./judge-result.ts";
import { keyIsGood, proveAbsence } from "./prove-absence.ts";
import { absent, credential, erased, found, present } from "./verdicts.ts";

/** The id of the system account, which every site has. */
const SYSTEM = "-1";
const known = { is: "known" } as const;

export interface DiscourseOptions {
  /** Delete the person's posts as well, softly. Default: a user who has posts is left to you. */
  readonly deletePosts?: boolean;
}

/**
 * A user of a site that runs Discourse: Discourse's id, or `{ email }`. A user who has posts is left to you, unless you pass
 * `deletePosts`, which deletes them softly. The address is never put on a blocklist.
 */
export function discourse(
  client: Client,
  { deletePosts = false }: DiscourseOptions = {},
): Provider<{ readonly email: string }> {
  const proveKey =
    ({ send }: Call, step: "prepare" | "read-back") =>
    async () =>
      judgeResult(await send(step, (options) => client.getUser({ path: { id: SYSTEM } }, options)), {
        403: credential,
        404: credential,
        ok: () => keyIsGood,
      });
  return {
    lookups: ["email"],
    // 60 requests a minute for all keys of a site (documented).
    rate: { requests: 60, ms: 60_000 },
    async locate({ email }, { send }) {
      const query = { email, show_emails: true };
      return judgeResult(await send("locate", (options) => client.listUsers({ query }, options)), {
        403: credential,
        404: credential,
        ok: ({ data }) => {
          if (data.some((user) => user.email === undefined)) return attention("the key may not see e-mail addresses");
          const [user, ...others] = data.filter((one) => one.email?.toLowerCase() === email.toLowerCase());
          if (others.length > 0) return attention("several users have the address");
          return user ? found(String(user.id)) : absent;
        },
      });
    },
    async erase(id, call) {
      // A deletion is a 403 for an unknown user, and for much else: whether there is one is read first.
      const path = { id };
      const read = judgeResult(await call.send("prepare", (options) => client.getUser({ path }, options)), {
        403: credential,
        404: absent,
        ok: () => known,
      });
      const user = await proveAbsence(read, proveKey(call, "prepare"));
      if (user.is !== "known") return user;
      const input = { path, ...(deletePosts && { query: { delete_posts: true } }) };
      return judgeResult(await call.send("delete", (options) => client.deleteUser(input, options)), {
        403: judgeRefusal,
        404: credential,
        ok: () => erased,
      });
    },
    async find(id, call) {
      const path = { id };
      const read = judgeResult(await call.send("read-back", (options) => client.getUser({ path }, options)), {
        403: credential,
        404: absent,
        ok: ({ data }) => describe(data),
      });
      return proveAbsence(read, proveKey(call, "read-back"));
    },
  };
}

function describe({ can_be_deleted }: User): Exclude<Presence, { is: "absent" }> {
  return can_be_deleted === false ? { ...present, obstacle: "Discourse says that the user can't be deleted" } : present;
}

function judgeRefusal({ deleted }: Refusal) {
  return deleted === false
    ? attention("the person has posts: pass deletePosts, or anonymize the person in Discourse")
    : attention("Discourse refuses: the user may be an administrator, or have older posts");
}
