import type { Client, Response } from "@purge/iterable";
import type { Provider, SendOptions, Verdict } from "../model/provider.ts";
import { attention, judgeResult, wait } from "./judge-result.ts";
import { absent, credential } from "./verdicts.ts";

/** Forgetting takes up to ten minutes (documented). The user is read for the first time then, and until they are gone. */
const FIRST_LOOK_MS = 600_000;
const known = { is: "known" } as const;
const refusals = { 400: attention("Iterable refuses the id"), 401: credential } as const;

export interface IterableOptions {
  /** How the project identifies people, which is what a person's id has to be. Default `userId`. */
  readonly identifiedBy?: "userId" | "email";
  /** Whether to block the person as well, so that no event or import creates the profile again. Default `false`. */
  readonly forget?: boolean;
}

/**
 * A user of one Iterable project, by the identifier that the project uses. With `forget`, Iterable also blocks the person
 * until it is told otherwise, and takes 1,000 people a day.
 */
export function iterable(client: Client, { identifiedBy = "userId", forget = false }: IterableOptions = {}): Provider {
  const { read, erase } = createRequests(client, identifiedBy, forget);
  return {
    firstLookMs: FIRST_LOOK_MS,
    // 100 requests a second, and three a second to forget (read in Iterable's specification).
    rate: { requests: forget ? 3 : 100, ms: 1_000 },
    async erase(id, { now, send }) {
      const user = judgeResult(await send("prepare", (options) => read(id, options)), {
        ...refusals,
        ok: ({ data }) => (data.user ? known : absent),
      });
      if (user.is !== "known") return user;
      const scheduled: Verdict = { is: "scheduled", lookAt: new Date(now.getTime() + FIRST_LOOK_MS) };
      return judgeResult(await send("delete", (options) => erase(id, options)), {
        ...refusals,
        400: (error) => (isUnknown(error) ? absent : refusals[400]),
        ok: () => scheduled,
      });
    },
    async find(id, { send }) {
      return judgeResult(await send("read-back", (options) => read(id, options)), {
        ...refusals,
        ok: ({ data }) => (data.user ? wait("pending") : absent),
      });
    },
  };
}

function createRequests(client: Client, identifiedBy: "userId" | "email", forget: boolean) {
  if (identifiedBy === "email")
    return {
      read: (email: string, options: SendOptions) => client.getUserByEmail({ path: { email } }, options),
      erase: (email: string, options: SendOptions) =>
        forget
          ? client.forgetUser({ body: { email } }, options)
          : client.deleteUserByEmail({ path: { email } }, options),
    };
  return {
    read: (userId: string, options: SendOptions) => client.getUser({ path: { userId } }, options),
    erase: (userId: string, options: SendOptions) =>
      forget ? client.forgetUser({ body: { userId } }, options) : client.deleteUser({ path: { userId } }, options),
  };
}

/** An unknown user is a 400 whose code is that of many faults, so the words decide (observed). */
function isUnknown({ code, msg = "" }: Response): boolean {
  return code === "UnknownUserIdError" || code === "UnknownEmailError" || /does not exist/i.test(msg);
}
