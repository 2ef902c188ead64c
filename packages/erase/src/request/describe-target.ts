import { type Entry, isSettled } from "../model/entry.ts";
import { isAccepted, isFinal, toOutcome } from "../model/outcome.ts";
import type { TargetStatus } from "../model/request-status.ts";
import type { TargetRow } from "../store/store.ts";

/** What a target's status depends on besides its own chain. */
export interface Surroundings {
  /** The targets it comes after. */
  readonly before: readonly TargetRow[];
  /** Whether its provider is still configured. If not, the target is never visited. */
  readonly configured: boolean;
}

/** The status of a target. */
export function describeTarget(target: TargetRow, entries: readonly Entry[], around: Surroundings): TargetStatus {
  const { provider, state, due } = target;
  const outcome = toOutcome(state);
  const settled = entries.findLast((entry) => isSettled(entry) && entry.is === outcome);
  const facts = settled && isSettled(settled) ? settled : undefined;
  const open = !isFinal(state) && state !== "attention";
  const reason = open ? (waitReason(target, entries, around) ?? facts?.reason) : facts?.reason;
  return {
    provider,
    outcome,
    evidence: facts?.evidence ?? "none",
    ...(reason !== undefined && { reason }),
    ...(facts?.by !== undefined && { by: facts.by }),
    at: iso((facts ?? entries[0])?.at ?? target.written),
    ...(facts?.finalAt !== undefined && { finalAt: iso(facts.finalAt) }),
    ...(facts?.lookAt !== undefined && { lookAt: iso(facts.lookAt) }),
    ...(facts?.undoUntil !== undefined && { undoUntil: iso(facts.undoUntil) }),
    ...(due !== null && { next: iso(Math.max(due, entries[0]?.at ?? 0)) }),
    requests: entries.reduce((sum, entry) => sum + (entry.is === "answered" ? entry.attempts : 0), 0),
  };
}

function waitReason({ state }: TargetRow, entries: readonly Entry[], around: Surroundings): string | undefined {
  if (!around.configured) return "the provider is not configured any more";
  const last = entries.findLast(({ is }) => is === "waiting" || is === "released" || is === "undo-requested");
  const asked = entries.findLastIndex((entry) => isSettled(entry));
  if (last?.is === "waiting" && entries.indexOf(last) > asked) return last.reason;
  if (state === "undoing") return "undo requested";
  const open = around.before.filter((one) => !isAccepted(one.state)).map(({ provider }) => provider);
  return state === "waiting" && open.length > 0 ? `after ${open.join(", ")}` : undefined;
}

export function iso(time: number): string {
  return new Date(time).toISOString();
}
