import type { RequestStatus, TargetStatus } from "../model/status.ts";
import type { Engine } from "../target/engine.ts";
import { describeTarget, iso } from "./describe-target.ts";
import type { ReadRequest } from "./read-request.ts";

/** A request in the words of its status. */
export function describeRequest({ after, now }: Engine, { row, own, targets }: ReadRequest): RequestStatus {
  const rows = targets.map(({ target }) => target);
  const described = targets.map(({ target, entries }) => {
    const before = after[target.provider] ?? [];
    return describeTarget(
      target,
      entries,
      rows.filter(({ provider }) => before.includes(provider)),
    );
  });
  const extended = own.entries.find((entry) => entry.is === "extended");
  const state = stateOf(described);
  return {
    request: row.request,
    state,
    received: iso(row.received),
    deadline: iso(row.deadline),
    ...(extended?.is === "extended" && { extension: { at: iso(extended.at), reason: extended.reason } }),
    overdue: state !== "settled" && row.deadline < now(),
    targets: described,
  };
}

function stateOf(targets: readonly TargetStatus[]): RequestStatus["state"] {
  if (targets.some(({ outcome }) => outcome === "attention")) return "attention";
  return targets.some(({ next }) => next !== undefined) ? "open" : "settled";
}
