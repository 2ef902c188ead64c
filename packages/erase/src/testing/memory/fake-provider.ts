import type { Presence, Provider, Sent, Undoing, Verdict } from "../../model/provider.ts";

const answered: Sent = { ok: true, attempts: 1, uncertain: false, status: 200 };

export interface FakeProvider extends Provider {
  /** What was asked for, in the order of time. */
  readonly asked: string[];
}

/** A provider that returns the given verdicts one after the other, and then the last one. */
export function fakeProvider(
  verdicts: readonly Verdict[],
  more: { find?: readonly Presence[]; undo?: Undoing; sent?: Sent; whenAbsent?: "accept" } = {},
): FakeProvider {
  const asked: string[] = [];
  const take = <T>(list: readonly T[], count: number): T => list[Math.min(count, list.length - 1)] as T;
  let deletions = 0;
  let reads = 0;
  const { find, undo, sent = answered, whenAbsent } = more;
  return {
    asked,
    ...(whenAbsent && { whenAbsent }),
    async erase(_, { send }) {
      await send("delete", async () => {
        asked.push("delete");
        return sent;
      });
      return take(verdicts, deletions++);
    },
    ...(find && {
      async find(_, { send }) {
        await send("read-back", async () => {
          asked.push("read-back");
          return answered;
        });
        return take(find, reads++);
      },
    }),
    ...(undo && {
      async undo(_, { send }) {
        await send("undo", async () => {
          asked.push("undo");
          return answered;
        });
        return undo;
      },
    }),
  };
}
