import type { Entry } from "../model/entry.ts";
import { isFinal } from "../model/outcome.ts";
import type { Provider } from "../model/provider.ts";
import type { TargetRow } from "../store/store.ts";
import { wasAsked } from "../target/find-lost.ts";
import { lastScheduled } from "../target/undo-deletion.ts";
import type { Ruling } from "./decide.ts";

/** Keep the account: possible until the provider has been asked. */
export function ruleHold(reason: string, { state }: TargetRow, entries: readonly Entry[]): Ruling {
  if (state !== "waiting" && state !== "attention") return `the target is ${state}`;
  if (wasAsked(entries)) return "the provider has been asked already";
  return { entry: { is: "held", evidence: "none", reason }, change: { state: "held", due: null } };
}

/** Go on with a target that is held, or try again with one that needs attention. */
export function ruleRelease(reason: string, { state, sealed }: TargetRow): Ruling {
  if (state !== "held" && state !== "attention")
    return `the target is ${state}, and neither held nor in need of attention`;
  if (sealed === null) return "no id was given with the hold; open a new request";
  return { entry: { is: "released", reason }, change: { state: "waiting", due: 0 } };
}

/** Take it back: at once before the provider was asked, through the vendor while the deletion is only scheduled. */
export function ruleUndo(
  adapter: Provider<unknown> | undefined,
  now: number,
  target: TargetRow,
  entries: readonly Entry[],
): Ruling {
  const { state } = target;
  if ((state === "waiting" || state === "attention") && !wasAsked(entries)) {
    const entry = { is: "undone", evidence: "none", reason: "before the provider was asked" } as const;
    return { entry, change: { state: "undone", due: null, sealed: null } };
  }
  if (state !== "scheduled")
    return state === "waiting" ? "the provider has been asked already" : `the target is ${state}`;
  if (!adapter?.undo) return "the provider has no undo";
  const until = lastScheduled(entries)?.undoUntil ?? 0;
  if (until <= now) return "the time to undo it is over";
  return { entry: { is: "undo-requested" }, change: { state: "undoing", due: 0 } };
}

/** A person vouches for it: done by hand, or given up. */
export function ruleClose(reason: string, by: string, { state }: TargetRow): Ruling {
  if (isFinal(state) && state !== "held") return `the target is ${state} already`;
  const entry = { is: "closed", evidence: "attested", reason, by } as const;
  return { entry, change: { state: "closed", due: null, sealed: null } };
}
