import type { Entry, Settled } from "../model/entry.ts";
import type { Call } from "../model/provider.ts";
import { type Next, settle } from "./transition.ts";
import type { Visit } from "./visit.ts";

/** Asks the vendor to take a scheduled deletion back. */
export async function undoDeletion(visit: Visit, id: string, call: Call): Promise<Next> {
  const { adapter, engine } = visit;
  const scheduled = lastScheduled(visit.entries);
  const until = scheduled?.undoUntil ?? 0;
  const asked = visit.entries.some((entry) => entry.is === "sent" && entry.step === "undo");
  if (adapter.undo && engine.now() < until) {
    const undoing = await adapter.undo(id, call);
    if (undoing.is === "restored") return settle("undone", { evidence: "acknowledged" });
    if (undoing.is === "wait")
      return { postpone: undoing.reason, ...(undoing.until && { until: undoing.until.getTime() }) };
  }
  // "No" may be the second answer to an undo whose first was lost: the vendor's own record decides.
  if (asked && adapter.find) {
    const presence = await adapter.find(id, call);
    if (presence.is === "present") return settle("undone", { evidence: "confirmed" });
    if (presence.is === "wait" && presence.reason !== "pending") {
      return { postpone: presence.reason, ...(presence.until && { until: presence.until.getTime() }) };
    }
  }
  const finalAt = scheduled?.finalAt ?? engine.now();
  const entry = { is: "scheduled", evidence: "acknowledged", finalAt, reason: "it could not be undone" } as const;
  return { entry, state: "scheduled", due: finalAt };
}

/** The entry that says until when a deletion can be undone. */
export function lastScheduled(entries: readonly Entry[]): Settled | undefined {
  const found = entries.findLast((entry) => entry.is === "scheduled" && entry.undoUntil !== undefined);
  return found as Settled | undefined;
}
