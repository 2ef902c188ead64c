import type { Client, ErrorEnvelope, User } from "@purge/sunbird";
import type { Attention, Provider, Wait } from "../model/provider.ts";
import { attention, judgeResult, wait } from "./judge-result.ts";
import { absent, credential, erased, found, present } from "./verdicts.ts";

const refused = attention("Sunbird refuses the request");

/** A user of Sunbird: Sunbird's id, or `{ email }`. A record stays, without most of the personal data. */
export function sunbird(client: Client): Provider<{ readonly email: string }> {
  return {
    lookups: ["email"],
    async locate({ email }, { send }) {
      const path = { idType: "email", id: email } as const;
      return judgeResult(await send("locate", (options) => client.getUserByKey({ path }, options)), {
        ok: ({ data }) => {
          const id = data.result.response?.userId ?? data.result.response?.id;
          return id === undefined ? attention("the lookup returned no id") : found(id);
        },
        400: (error) =>
          attention(
            endsWith(error, "0006") ? "the user is blocked: give the id itself" : "Sunbird refuses the address",
          ),
        401: credential,
        403: forbidden,
        404: absent,
      });
    },
    async erase(userId, { send }) {
      const body = { request: { userId } };
      return judgeResult(await send("delete", (options) => client.deleteUser({ body }, options)), {
        ok: () => erased,
        400: (error) => {
          if (endsWith(error, "0083")) return attention("the user holds a role that forbids deletion");
          if (!endsWith(error, "0008")) return refused;
          // "already deleted" is done; "already delete", as older versions say, is half done.
          const done = /already deleted/i.test(error.params.errmsg ?? "");
          return done ? ({ is: "absent", already: true } as const) : wait("incomplete");
        },
        401: credential,
        403: forbidden,
        404: absent,
      });
    },
    async find(userId, { send }) {
      return judgeResult(await send("read-back", (options) => client.readUser({ path: { userId } }, options)), {
        ok: ({ data }) => describe(data.result.response),
        // A deleted user keeps a row without personal data, and is answered as a blocked one is.
        400: (error) => (endsWith(error, "0006") ? absent : refused),
        401: credential,
        403: forbidden,
        404: absent,
      });
    },
  };
}

/** Codes have a prefix that differs between versions. */
function endsWith({ params }: ErrorEnvelope, code: string): boolean {
  return params.err?.endsWith(code) === true;
}

/** Plain text comes from the policy check and may be about this person; JSON comes from the gateway, and is about the key. */
function forbidden(error: unknown): Wait | Attention {
  return typeof error === "string" ? wait("unclear") : attention("Sunbird's gateway does not allow this call");
}

/** Only users whose roles are all `PUBLIC` can be deleted. */
function describe({ roles = [] }: User): typeof present | { readonly is: "present"; readonly obstacle: string } {
  const names = roles.map((role) => (typeof role === "string" ? role : (role as { role?: unknown } | null)?.role));
  const other = names.some((name) => typeof name === "string" && name.toUpperCase() !== "PUBLIC");
  return other ? { is: "present", obstacle: "the user holds a role that forbids deletion" } : present;
}
