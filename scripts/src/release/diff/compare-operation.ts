import type { Place } from "../../document/openapi.ts";
import { compareBody } from "./compare-body.ts";
import { compareParameters } from "./compare-parameters.ts";
import { compareResponses } from "./compare-responses.ts";

import { optionAlternatives, stillServed } from "./credential-names.ts";
import { equalParts } from "./equal-parts.ts";
import type { Comparison, IoSurface } from "./io-surface.ts";
import { routeOf } from "./match-operations.ts";
import type { Found } from "./pair.ts";

export interface OperationDiff {
  old: Place;
  new: Place;
  /** What concerns the operation as a whole. */
  changes: Found[];
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
  const changes = [...compareIdentity(old, new_), ...compareManner(old, new_)];
  changes.push(...compareSecurity(old, new_, comparison, renamedCredentials));
  return { old, new: new_, changes, surfaces };
}

function compareIdentity(old: Place, new_: Place): Found[] {
  const changes: Found[] = [];
  const [before, now] = [old.operation.operationId, new_.operation.operationId];
  if (before !== now)
    changes.push({ rule: "operation-renamed", text: `is now ${now}`, place: old.pointer, side: "old" });
  if (routeOf(old) !== routeOf(new_)) {
    const text = `is now ${written(new_)}, was ${written(old)}`;
    changes.push({ rule: "route-changed", text, place: new_.pointer, side: "new" });
  }
  return changes;
}

function written({ method, path }: Place): string {
  return `${method.toUpperCase()} ${path}`;
}

function compareManner(old: Place, new_: Place): Found[] {
  const [before, now] = [old.operation, new_.operation];
  const changes: Found[] = [];
  const at = (rule: Found["rule"], text: string) => changes.push({ rule, text, place: new_.pointer, side: "new" });
  if (!before.deprecated && now.deprecated) at("deprecated", "is deprecated");
  if (before.deprecated && !now.deprecated) at("undeprecated", "is no longer deprecated");
  if (!before["x-purge-idempotent"] && now["x-purge-idempotent"])
    at("wire-changed", "is sent again when an attempt fails");
  if (before["x-purge-idempotent"] && !now["x-purge-idempotent"])
    at("wire-changed", "is no longer sent again when an attempt fails");
  const texts = ["summary", "description", "tags", "externalDocs", "x-purge-evidence"] as const;
  if (texts.some((key) => !equalParts(before[key], now[key]))) at("text", "is described otherwise");
  return changes;
}

function compareSecurity(
  old: Place,
  new_: Place,
  { revisions }: Comparison,
  renamed: ReadonlyMap<string, string>,
): Found[] {
  const before = optionAlternatives(old.operation, revisions.old, renamed);
  const now = optionAlternatives(new_.operation, revisions.new, new Map());
  if (JSON.stringify(before) === JSON.stringify(now)) return [];
  const rule = stillServed(before, now) ? "security-eased" : "security-tightened";
  return [
    {
      rule,
      text: `now needs ${needs(now)} (it needed ${needs(before)})`,
      place: `${new_.pointer}/security`,
      side: "new",
    },
  ];
}

function needs(alternatives: readonly (readonly string[])[]): string {
  return alternatives.map((names) => names.join(" and ") || "no credential").join(", or ") || "no credential";
}
