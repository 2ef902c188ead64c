import { isObject, type JsonObject, listAt, textAt } from "../../document/json.ts";
import { type Document, eachOperation, type Place } from "../../document/openapi.ts";
import type { Lifecycle } from "../../lint/arazzo/read-lifecycle.ts";

/** A call without which a new user can't be deleted. */
export interface Precondition {
  place: Place;
  /** The status of a deletion without it. */
  status: string;
}

/**
 * What the life cycle does between a deletion that fails and the one that succeeds: `blockUser`, for example. Only where
 * the first one fails on a user to whom nothing was done but to create it.
 */
export function preconditionOf(
  lifecycle: Lifecycle | undefined,
  deletion: Place,
  document: Document,
): Precondition | undefined {
  const places = new Map([...eachOperation(document)].map((place) => [place.operation.operationId, place]));
  const steps = listAt(lifecycle?.document ?? {}, "workflows")
    .flatMap((workflow) => (isObject(workflow) ? listAt(workflow, "steps") : []))
    .filter(isObject)
    .map((step) => ({ place: places.get(textAt(step, "operationId") ?? ""), status: statusOf(step) }));
  const isDeletion = ({ place }: (typeof steps)[number]) => place === places.get(deletion.operation.operationId);
  const early = steps.findIndex(isDeletion);
  const done = steps.findIndex((step) => isDeletion(step) && step.status.startsWith("2"));
  const changes = (from: number, to: number) =>
    steps.slice(from, to).flatMap(({ place }) => (place === undefined || place.method === "get" ? [] : [place]));
  const status = steps[early]?.status ?? "";
  if (early === done || !status.startsWith("4") || changes(0, early).length > 1) return undefined;
  const last = changes(early + 1, done).at(-1);
  return last && { place: last, status };
}

/** `422`, of a step whose success criteria say `$statusCode == 422`. */
function statusOf(step: JsonObject): string {
  const conditions = listAt(step, "successCriteria").map((each) => (isObject(each) ? textAt(each, "condition") : ""));
  return conditions.flatMap((text) => /^\$statusCode == (\d{3})$/.exec(text ?? "")?.[1] ?? [])[0] ?? "";
}
