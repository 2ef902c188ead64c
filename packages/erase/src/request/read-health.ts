import { EraseError } from "../model/erase-error.ts";
import type { Engine } from "../target/engine.ts";

/** Whether erasures go on. */
export interface Health {
  readonly ok: boolean;
  /** What is wrong: the store cannot be used, or no worker takes what is due. */
  readonly problem?: string;
  /** Milliseconds that the longest waiting target has been due without a worker having taken it. */
  readonly lagMs: number;
}

const MOST_LAG_MS = 900_000;

export async function readHealth({ store, providers, now }: Engine, maxLagMs: number = MOST_LAG_MS): Promise<Health> {
  try {
    const time = now();
    const due = await Promise.all(
      Object.keys(providers).map(async (provider) => ({ provider, since: await store.dueSince(provider, time) })),
    );
    const lags = due.map(({ provider, since }) => ({
      provider,
      lagMs: since === null ? 0 : Math.max(0, time - since),
    }));
    const [worst = { provider: "", lagMs: 0 }] = lags.sort((one, other) => other.lagMs - one.lagMs);
    const { lagMs } = worst;
    if (lagMs <= maxLagMs) return { ok: true, lagMs };
    const minutes = Math.round(lagMs / 60_000);
    return { ok: false, problem: `${worst.provider}: due for ${minutes} min, and no worker has taken it`, lagMs };
  } catch (error) {
    if (!(error instanceof EraseError)) throw error;
    return { ok: false, problem: error.message, lagMs: 0 };
  }
}
