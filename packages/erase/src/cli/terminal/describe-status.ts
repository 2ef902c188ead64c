import type { RequestStatus, TargetStatus } from "../../model/request-status.ts";
import { table } from "./table.ts";

/** A request's status for people to read. */
export function describeStatus(status: RequestStatus): string {
  const { request, state, received, deadline, extension, overdue, broken, targets } = status;
  const extended = extension ? `, extended: ${extension.reason}` : "";
  const head = `${request}: ${state}${overdue ? ", OVERDUE" : ""} (received ${day(received)}, due ${day(deadline)}${extended})`;
  const warning = broken === undefined ? "" : `\nTHE JOURNAL WAS CHANGED: ${broken}. Nothing more is sent for it.\n`;
  const rows = targets.map((target) => [target.provider, target.outcome, target.evidence, details(target)]);
  return `${head}\n${warning}\n${table([["provider", "outcome", "evidence", "details"], ...rows])}\n`;
}

/** What happens next, where it is not another attempt. */
const NEXT: Partial<Record<TargetStatus["outcome"], string>> = { erased: "read back on", scheduled: "next check on" };

function details({ outcome, reason, by, finalAt, lookAt, undoUntil, next }: TargetStatus): string {
  return [
    reason,
    by && `by ${by}`,
    finalAt && `final on ${minute(finalAt)}`,
    !finalAt && lookAt && "the vendor gives no date",
    undoUntil && `can be undone until ${minute(undoUntil)}`,
    next && (outcome !== "scheduled" || lookAt) && `${NEXT[outcome] ?? "next attempt on"} ${minute(next)}`,
  ]
    .filter(Boolean)
    .join(", ");
}

function day(iso: string): string {
  return iso.slice(0, 10);
}

export function minute(iso: string): string {
  return `${iso.slice(0, 16).replace("T", " ")} UTC`;
}
