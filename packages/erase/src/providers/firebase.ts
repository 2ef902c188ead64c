import type { Client, ErrorDocument, Lookup, User } from "@purge/firebase";
import type { Provider } from "../model/provider.ts";
import { attention, judgeResult, wait } from "./judge-result.ts";
import { absent, credential, erased, found, present } from "./verdicts.ts";

const refusals = { 401: credential, 403: credential } as const;

/**
 * A user of Firebase Authentication: the user's id (`uid`), or `{ email }`. What other products of Firebase hold about the
 * person stays.
 */
export function firebase(client: Client): Provider<{ readonly email: string }> {
  return {
    lookups: ["email"],
    // Ten deletions a second for a project (documented).
    rate: { requests: 10, ms: 1_000 },
    async locate({ email }, { send }) {
      const body: Lookup = { email: [email] };
      return judgeResult(await send("locate", (options) => client.lookupUsers({ body }, options)), {
        ...refusals,
        ok: ({ data: { users = [] } }) => {
          const isSame = (user: User) => user.email?.toLowerCase() === email.toLowerCase();
          const [user, ...others] = users.filter(isSame);
          if (others.length > 0) return attention("several users have the address");
          return user ? found(user.localId) : absent;
        },
        400: judgeRefusal,
      });
    },
    async erase(localId, { send }) {
      const body = { localId };
      return judgeResult(await send("delete", (options) => client.deleteUser({ body }, options)), {
        ...refusals,
        ok: () => erased,
        400: (error) => (codeOf(error) === "USER_NOT_FOUND" ? absent : judgeRefusal(error)),
      });
    },
    async find(localId, { send }) {
      const body: Lookup = { localId: [localId] };
      return judgeResult(await send("read-back", (options) => client.lookupUsers({ body }, options)), {
        ...refusals,
        ok: ({ data: { users = [] } }) => (users.length === 0 ? absent : present),
        400: judgeRefusal,
      });
    },
  };
}

/** A quota that is used up is a 400 here (observed). */
function judgeRefusal(error: ErrorDocument) {
  return codeOf(error) === "QUOTA_EXCEEDED" ? wait("rate-limit") : attention("Firebase refuses the request");
}

/** `CODE`, or `CODE : more about it`. */
function codeOf({ error }: ErrorDocument): string | undefined {
  return error?.message?.split(" ")[0];
}
