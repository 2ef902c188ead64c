import { linkEntries } from "../journal/link-entries.ts";
import type { Entry, NewEntry } from "../model/entry.ts";
import { EraseError } from "../model/erase-error.ts";
import type { Change, TargetRow } from "../store/store.ts";
import type { Engine } from "../target/engine.ts";

/** Whether a person's decision was carried out, and if not, why. */
export type Decision = { readonly accepted: true } | { readonly accepted: false; readonly reason: string };

/** What a decision would write; a text says why it cannot be. */
export type Ruling = string | { readonly entry: NewEntry; readonly change: Change };

/**
 * One append that takes a target out of the worker's hands. A worker that is about to send finds the chain changed, and
 * does not send; so a decision that was accepted holds.
 */
export async function decide(
  engine: Engine,
  request: string,
  provider: string,
  rule: (target: TargetRow, entries: readonly Entry[]) => Ruling,
): Promise<Decision> {
  for (;;) {
    const record = await engine.store.record(request, provider);
    if (!record) throw await unknownTarget(engine, request, provider);
    const { target, links } = record;
    const ruling = rule(
      target,
      links.map(({ body }) => JSON.parse(body) as Entry),
    );
    if (typeof ruling === "string") return { accepted: false, reason: ruling };
    const now = engine.now();
    const entry: Entry = { at: now, ...ruling.entry };
    if (await engine.store.append(target, linkEntries(target.head, [entry]), ruling.change, now)) {
      engine.notify({ request, provider, entry });
      return { accepted: true };
    }
  }
}

async function unknownTarget({ store, providers }: Engine, request: string, provider: string): Promise<EraseError> {
  if (await store.request(request)) {
    const names = Object.keys(providers).join(", ");
    return new EraseError(
      "unknown-provider",
      `Request ${request} has no provider ${JSON.stringify(provider).slice(0, 60)}; the providers are ${names}.`,
    );
  }
  return new EraseError("unknown-request", `There is no request with the id ${JSON.stringify(request).slice(0, 130)}.`);
}
