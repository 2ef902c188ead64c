import type { Client } from "@purge/keycloak";
import type { Provider } from "../model/provider.ts";
import { attention, judgeResult } from "./judge-result.ts";
import { absent, credential, erased, found, present } from "./verdicts.ts";

const known = { is: "known" } as const;
const refusals = { 401: credential, 403: credential } as const;

/**
 * A user of a realm of Keycloak: Keycloak's user id, or `{ email }`. A user who comes from a directory is not deleted: Keycloak
 * would delete the directory's entry, or import the person again.
 */
export function keycloak(client: Client): Provider<{ readonly email: string }> {
  return {
    lookups: ["email"],
    async locate({ email }, { send }) {
      const query = { email, exact: true };
      return judgeResult(await send("locate", (options) => client.listUsers({ query }, options)), {
        ...refusals,
        ok: ({ data }) => {
          const [user, ...others] = data.filter((one) => one.email?.toLowerCase() === email.toLowerCase());
          if (others.length > 0) return attention("several users have the address");
          return user ? found(user.id) : absent;
        },
      });
    },
    async erase(id, { send }) {
      const path = { id };
      const user = judgeResult(await send("prepare", (options) => client.getUser({ path }, options)), {
        ...refusals,
        ok: ({ data }) =>
          data.federationLink ? attention("the user comes from a directory: delete the person there first") : known,
        404: absent,
      });
      if (user.is !== "known") return user;
      return judgeResult(await send("delete", (options) => client.deleteUser({ path }, options)), {
        ...refusals,
        ok: () => erased,
        400: attention("the place where Keycloak stores the user refuses the deletion"),
        404: absent,
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
