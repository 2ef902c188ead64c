import { linkEntries } from "../journal/link-entries.ts";
import type { Entry, NewEntry } from "../model/entry.ts";
import type { Provider } from "../model/provider.ts";
import type { Change, TargetRow } from "../store/store.ts";
import type { Engine } from "./engine.ts";

/** Why a visit has to end without a verdict. */
export type Stop =
  /** Another worker or a person has written to the target. */
  | { readonly because: "overtaken" }
  /** The provider's gate is closed. */
  | { readonly because: "gate"; readonly until: number }
  /** The store failed: nothing may be sent. */
  | { readonly because: "store"; readonly error: unknown };

/** One visit to one target. `target`, `entries`, `pending` and `stop` change as it goes on. */
export interface Visit {
  readonly engine: Engine;
  readonly adapter: Provider<unknown>;
  /** When the lease ends: from then on another worker may be at it. */
  readonly until: number;
  target: TargetRow;
  /** The journal so far. */
  readonly entries: Entry[];
  /** Answers that are not on disk yet. An answer is written together with the state that follows from it. */
  pending: Entry[];
  stop?: Stop;
}

/** Leaves a provider's function. `visit.stop` is what counts, in case the function catches the error. */
export class VisitStopped extends Error {}

/** Appends pending answers and an entry as one. Throws `VisitStopped` if someone else has written. */
export async function append(visit: Visit, entry: NewEntry, change: Change): Promise<void> {
  const { engine, target } = visit;
  const now = engine.now();
  const entries = [...visit.pending, { at: now, ...entry }];
  const written = await engine.store.append(target, linkEntries(target.head, entries), change, now);
  if (!written) stopVisit(visit, { because: "overtaken" });
  visit.target = written;
  visit.pending = [];
  visit.entries.push(...entries);
  for (const one of entries) engine.notify({ request: target.request, provider: target.provider, entry: one });
}

export function stopVisit(visit: Visit, stop: Stop): never {
  visit.stop = stop;
  throw new VisitStopped(stop.because);
}

/** The journal with what is not on disk yet. */
export function allEntries({ entries, pending }: Visit): Entry[] {
  return [...entries, ...pending];
}
