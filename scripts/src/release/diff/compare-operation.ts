import { toJsonText } from "../../document/json.ts";
import type { Place } from "../../document/openapi.ts";
import { compareBody } from "./compare-body.ts";
import { compareOperationServers } from "./compare-operation-servers.ts";
import { compareParameters } from "./compare-parameters.ts";
import { compareResponses } from "./compare-responses.ts";

import { optionAlternatives, stillServed } from "./credential-names.ts";
import { equalParts } from "./equal-parts.ts";
import type { Comparison, IoSurface } from "./io-surface.ts";
import { routeOf } from "./match-operations.ts";
import type { FoundChange } from "./pair.ts";
import { code, codes, documented } from "./words.ts";

export interface OperationDiff {
  old: Place;
  new: Place;
  /** What concerns the operation as a whole. */
  changes: FoundChange[];
  surfaces: IoSurface[];
}

/** Compares one operation of both documents. */
export function compareOperation(
  old: Place,
  new_: Place,
  comparison: Comparison,
  renamedCredentials: ReadonlyMap<string, string>,
): OperationDiff {
  const surfaces = [
    ...compareParameters(old, new_, comparison),
    compareBody(old, new_, comparison),
    ...compareResponses(old, new_, comparison),
  ];
  const changes = [
    ...compareIdentity(old, new_),
    ...compareOperationServers(old, new_, comparison),
    ...compareBehavior(old, new_),
  ];
  changes.push(...compareSecurity(old, new_, comparison, renamedCredentials));
  return { old, new: new_, changes, surfaces };
}

function compareIdentity(old: Place, new_: Place): FoundChange[] {
  const changes: FoundChange[] = [];
  const [before, now] = [old.operation.operationId, new_.operation.operationId];
  if (before !== now)
    changes.push({ rule: "operation-renamed", text: `was renamed to ${code(now)}`, place: old.pointer, side: "old" });
  if (routeOf(old) !== routeOf(new_)) {
    const text = `is now ${route(new_)} (was ${route(old)})`;
    changes.push({ rule: "route-changed", text, place: new_.pointer, side: "new" });
  }
  return changes;
}

function route({ method, path }: Place): string {
  return code(`${method.toUpperCase()} ${path}`);
}

function compareBehavior(old: Place, new_: Place): FoundChange[] {
  const [before, now] = [old.operation, new_.operation];
  const changes: FoundChange[] = [];
  const at = (rule: FoundChange["rule"], text: string) =>
    changes.push({ rule, text, place: new_.pointer, side: "new" });
  if (!before.deprecated && now.deprecated) at("deprecated", "is deprecated");
  if (before.deprecated && !now.deprecated) at("undeprecated", "is no longer deprecated");
  if (!before["x-purge-idempotent"] && now["x-purge-idempotent"])
    at("wire-changed", "is now retried when an attempt fails");
  if (before["x-purge-idempotent"] && !now["x-purge-idempotent"])
    at("wire-changed", "is no longer retried when an attempt fails");
  const texts = ["summary", "description", "tags", "externalDocs", "x-purge-evidence"] as const;
  if (texts.some((key) => !equalParts(before[key], now[key]))) at("text", documented);
  return changes;
}

function compareSecurity(
  old: Place,
  new_: Place,
  { revisions }: Comparison,
  renamed: ReadonlyMap<string, string>,
): FoundChange[] {
  const before = optionAlternatives(old.operation, revisions.old, renamed);
  const now = optionAlternatives(new_.operation, revisions.new, new Map());
  if (toJsonText(before) === toJsonText(now)) return [];
  const rule = stillServed(before, now) ? "security-eased" : "security-tightened";
  return [
    {
      rule,
      text: `are now ${requirement(now)} (were ${requirement(before)})`,
      place: `${new_.pointer}/security`,
      side: "new",
    },
  ];
}

function requirement(alternatives: readonly (readonly string[])[]): string {
  return alternatives.map((names) => codes(names) || "none").join(", or ") || "none";
}
