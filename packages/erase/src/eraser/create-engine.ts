import { EraseError } from "../model/erase-error.ts";
import type { EraserEvent } from "../model/event.ts";
import type { Providers } from "../model/people.ts";
import { createKeyring } from "../secrets/create-keyring.ts";
import type { Store } from "../store/store.ts";
import { createTurns } from "../target/create-turns.ts";
import type { Engine } from "../target/engine.ts";
import { checkOptionNames } from "./check-option-names.ts";
import type { EraserOptions } from "./eraser-options.ts";

const CONFIRM_AFTER_MS = 5_000;
const LEASE_MS = 60_000;
const SHORTEST_BACKOFF_MS = 2_000;
const LONGEST_BACKOFF_MS = 3_600_000;
const PROVIDER_NAME = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

/** Resolves every default, once. The store is opened when everything else has been checked. */
export function createEngine<P extends Providers>(options: EraserOptions<P>, openStore: () => Store): Engine {
  checkOptionNames(options);
  checkProviders(options.providers);
  checkAfter(options.providers, options.after ?? {});
  const keyring = createKeyring(options.secret);
  const now = options.now ?? Date.now;
  const store = openStore();
  return {
    providers: options.providers,
    keyring,
    store,
    takeTurn: createTurns(store, now),
    delivery: options.delivery,
    after: (options.after ?? {}) as Engine["after"],
    confirmAfterMs: options.confirmAfterMs ?? CONFIRM_AFTER_MS,
    leaseMs: options.leaseMs ?? LEASE_MS,
    backoffMs: options.backoffMs ?? backoffMs,
    now,
    notify: (event) => notify(options.onEvent, event),
  };
}

function checkProviders(providers: unknown): void {
  const entries = typeof providers === "object" && providers !== null ? Object.entries(providers) : [];
  if (entries.length === 0)
    throw new EraseError(
      "invalid-option",
      "providers is empty; give at least one, such as { klavis: klavis(client) }.",
    );
  for (const [name, provider] of entries) {
    if (!PROVIDER_NAME.test(name))
      throw new EraseError(
        "invalid-option",
        "A provider's name is letters, digits, - and _, and begins with a letter.",
      );
    if (typeof (provider as { erase?: unknown } | undefined)?.erase === "function") continue;
    throw new EraseError(
      "invalid-option",
      `providers.${name} has no erase function. Wrap a client in its adapter: ${name}(client) from @purge/erase/${name}.`,
    );
  }
}

function checkAfter(providers: Providers, after: Readonly<Record<string, readonly string[] | undefined>>): void {
  const order = Object.entries(after).map(([name, before = []]) => [name, before] as const);
  const unknown = order.flatMap(([name, before]) => [name, ...before]).find((name) => !Object.hasOwn(providers, name));
  if (unknown !== undefined) throw new EraseError("invalid-option", `after names ${unknown}, which is no provider.`);
  const before = new Map(order);
  const reaches = (from: string, to: string, seen: ReadonlySet<string>): boolean =>
    (before.get(from) ?? []).some(
      (next) => next === to || (!seen.has(next) && reaches(next, to, new Set([...seen, next]))),
    );
  const circular = order.find(([name]) => reaches(name, name, new Set()));
  if (circular)
    throw new EraseError("invalid-option", `after is circular: ${circular[0]} would have to come after itself.`);
}

function backoffMs(attempts: number): number {
  const longest = Math.min(LONGEST_BACKOFF_MS, SHORTEST_BACKOFF_MS * 2 ** Math.min(attempts - 1, 20));
  return longest * (0.5 + Math.random() / 2);
}

/** An observer that fails must not stop an erasure. */
function notify(onEvent: EraserOptions<Providers>["onEvent"], event: EraserEvent): void {
  if (!onEvent) return;
  Promise.resolve(event)
    .then(onEvent)
    .catch(() => undefined);
}
