import { EraseError } from "../model/erase-error.ts";
import { type Outcome, toOutcome } from "../model/outcome.ts";
import type { Engine } from "../target/engine.ts";
import { checkWho } from "./check-people.ts";

/** A request that names a person. */
export interface KnownPerson {
  readonly request: string;
  readonly provider: string;
  readonly outcome: Outcome;
}

/** Requests that name a person at a provider: by the id that was given, or by the one that a lookup found. */
export async function findPerson(
  { providers, keyring, store }: Engine,
  provider: string,
  who: unknown,
): Promise<KnownPerson[]> {
  const adapter = Object.hasOwn(providers, provider) ? providers[provider] : undefined;
  if (!adapter) throw new EraseError("unknown-provider", `The providers are ${Object.keys(providers).join(", ")}.`);
  const found = await store.findTags(keyring.tags([provider, checkWho("who", adapter, who)]));
  const known = found.map(async ({ request }): Promise<KnownPerson[]> => {
    const record = await store.record(request, provider);
    return record ? [{ request, provider, outcome: toOutcome(record.target.state) }] : [];
  });
  return (await Promise.all(known)).flat();
}
