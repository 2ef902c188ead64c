import { withoutFixedHeaders } from "../../document/fixed-headers.ts";
import { equalJson, type Json, toJsonText } from "../../document/json.ts";
import type { Document, Place } from "../../document/openapi.ts";
import { compareFixedHeaders } from "./compare-fixed-headers.ts";
import { compareNames } from "./compare-names.ts";
import { compareOperation, type OperationDiff } from "./compare-operation.ts";
import { compareOptions } from "./compare-options.ts";
import { createComparer } from "./compare-schemas.ts";
import { describeChanges } from "./describe-changes.ts";
import { equalParts } from "./equal-parts.ts";
import { findRefusals } from "./find-refusals.ts";
import type { Comparison } from "./io-surface.ts";
import { judgeOptions } from "./judge-options.ts";
import { judgeSurfaces } from "./judge-surfaces.ts";
import { matchOperations } from "./match-operations.ts";
import type { FoundChange, Pair } from "./pair.ts";
import { rateChanges } from "./rate-changes.ts";
import { createRevisions, type Revisions } from "./revisions.ts";
import { rules } from "./rules.ts";
import { highest, type Verdict } from "./verdict.ts";
import { code, documented } from "./words.ts";

/** What callers of the old document's client notice when it is generated from the new one. Both are normalized. */
export function diffDocuments(before: Document, now: Document): Verdict {
  if (toJsonText(before) === toJsonText(now)) return { bump: "none", changes: [], disagreements: [] };
  const [old, new_] = [withoutFixedHeaders(before), withoutFixedHeaders(now)];
  const revisions = createRevisions(old, new_);
  const comparison: Comparison = {
    revisions,
    compare: { in: createComparer(revisions, "in"), out: createComparer(revisions, "out") },
  };
  const operations = matchOperations(old, new_);
  const options = compareOptions(old, new_);
  const diffs = operations.both.map((both) =>
    compareOperation(both.old, both.new, comparison, options.renamedCredentials),
  );
  const surfaces = diffs.flatMap((diff) => diff.surfaces);
  const rated = rateChanges(surfaces, judgeSurfaces(revisions, surfaces), findRefusals(revisions, surfaces));
  const changes = describeChanges(revisions, {
    rated,
    operations: [
      ...diffs.flatMap((diff) => diff.changes),
      ...addedAndRemoved(operations),
      ...compareFixedHeaders(before, now),
    ],
    client: [
      ...options.changes,
      ...judgedOptions(revisions, options.changes),
      ...compareNames(revisions, allPairs(diffs)),
      ...compareTexts(revisions),
    ],
  });
  return { bump: highest(changes.map(({ bump }) => bump)), changes, disagreements: [] };
}

// The compiler's message is needed only where nothing else is as heavy.
function judgedOptions(revisions: Revisions, found: readonly FoundChange[]): FoundChange[] {
  return found.some(({ rule }) => rules[rule].in === "major") ? [] : judgeOptions(revisions);
}

function addedAndRemoved({ removed, added }: { removed: Place[]; added: Place[] }): FoundChange[] {
  const route = ({ method, path }: Place) => `${method.toUpperCase()} ${path}`;
  return [
    ...removed.map(
      (place): FoundChange => ({ rule: "operation-removed", text: "was removed", place: place.pointer, side: "old" }),
    ),
    ...added.map(
      (place): FoundChange => ({
        rule: "operation-added",
        text: `was added: ${code(route(place))}`,
        place: place.pointer,
        side: "new",
      }),
    ),
  ];
}

function* allPairs(diffs: readonly OperationDiff[]): Generator<Pair> {
  const seen = new Set<Pair>();
  const queue = diffs.flatMap(({ surfaces }) => surfaces.flatMap(({ pairs }) => pairs));
  for (let pair = queue.pop(); pair !== undefined; pair = queue.pop()) {
    if (seen.has(pair)) continue;
    seen.add(pair);
    queue.push(...pair.below);
    yield pair;
  }
}

function compareTexts({ old, new: new_ }: Revisions): FoundChange[] {
  const at = (text: string): FoundChange => ({ rule: "text", text, place: "#/info", side: "new" });
  const [before, now] = [old.info, new_.info].map(({ version, ...info }) => ({ version, info }));
  const version = before?.version === now?.version ? [] : [at(versionWords(before?.version, now?.version))];
  const same = equalJson(before?.info as Json, now?.info as Json) && equalParts(old.tags, new_.tags);
  return same ? version : [...version, at(documented)];
}

function versionWords(before = "", now = ""): string {
  if (now === "") return `no longer has a version (was ${code(before)})`;
  return `has the version ${code(now)}${before === "" ? "" : ` (was ${code(before)})`}`;
}
