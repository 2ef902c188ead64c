import type { RequestStatus, TargetStatus } from "../model/request-status.ts";
import type { Engine } from "../target/engine.ts";
import { describeTarget, iso } from "./describe-target.ts";
import type { ReadRequest } from "./read-request.ts";

/** The status of a request. */
export function describeRequest(
  { after, providers, now }: Engine,
  { row, own, targets, broken }: ReadRequest,
): RequestStatus {
  const rows = targets.map(({ target }) => target);
  const described = targets.map(({ target, entries }) => {
    const names = after[target.provider] ?? [];
    const before = rows.filter(({ provider }) => names.includes(provider));
    return describeTarget(target, entries, { before, configured: Object.hasOwn(providers, target.provider) });
  });
  const extended = own.entries.find((entry) => entry.is === "extended");
  const state = broken === undefined ? stateOf(described) : "attention";
  return {
    request: row.request,
    state,
    received: iso(row.received),
    deadline: iso(row.deadline),
    ...(extended?.is === "extended" && { extension: { at: iso(extended.at), reason: extended.reason } }),
    overdue: state !== "settled" && row.deadline < now(),
    ...(broken !== undefined && { broken }),
    targets: described,
  };
}

function stateOf(targets: readonly TargetStatus[]): RequestStatus["state"] {
  if (targets.some(({ outcome }) => outcome === "attention")) return "attention";
  return targets.some(({ next }) => next !== undefined) ? "open" : "settled";
}
