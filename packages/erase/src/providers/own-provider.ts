import type { Provider, Sent, Step, WaitReason } from "../model/provider.ts";

/** Your own database, or a vendor without an adapter. */
export interface OwnProvider {
  /** Deletes the person. `true`: deleted. `false`: nobody there. What it throws is tried again. */
  erase(id: string, signal: AbortSignal): Promise<boolean>;
  /** Whether the person is there: reads back after the deletion. */
  exists?(id: string, signal: AbortSignal): Promise<boolean>;
  readonly rate?: Provider["rate"];
  /** What a first "nobody there" means. Default `accept`: you know your own database. */
  readonly whenAbsent?: Provider["whenAbsent"];
}

interface Tried extends Sent {
  readonly found?: boolean;
}

/** Makes a provider of two functions. */
export function ownProvider({ erase, exists, rate, whenAbsent = "accept" }: OwnProvider): Provider {
  const outage = { is: "wait", reason: "outage" satisfies WaitReason } as const;
  const absent = { is: "absent" } as const;
  return {
    ...(rate && { rate }),
    whenAbsent,
    async erase(id, { send }) {
      const { found } = await send("delete", ({ signal }) => attempt(() => erase(id, signal)));
      if (found === undefined) return outage;
      return found ? { is: "erased" } : absent;
    },
    ...(exists && {
      async find(id, { send }) {
        const { found } = await send("read-back" satisfies Step, ({ signal }) => attempt(() => exists(id, signal)));
        if (found === undefined) return outage;
        return found ? ({ is: "present" } as const) : absent;
      },
    }),
  };
}

/** An error leaves it open whether the work was done. Its message may hold the id, so it is not kept. */
async function attempt(work: () => Promise<boolean>): Promise<Tried> {
  try {
    return { ok: true, found: (await work()) === true, attempts: 1, uncertain: false };
  } catch {
    return { ok: false, kind: "error", attempts: 1, uncertain: true };
  }
}
