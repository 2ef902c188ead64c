import { pointer } from "../../document/json.ts";
import { schemaName } from "../../document/schema-name.ts";
import { schemaNames as typeNames } from "../../emit/names.ts";
import type { FoundChange, Pair } from "./pair.ts";
import type { Revisions } from "./revisions.ts";
import { code } from "./words.ts";

/** The types that callers import by name. `pairs` are all schemas that stand at the same place of both documents. */
export function compareNames(revisions: Revisions, pairs: Iterable<Pair>): FoundChange[] {
  const [before, now] = [typeNames(revisions.old), typeNames(revisions.new)];
  const removed = [...before.keys()].filter((key) => !now.has(key));
  const added = new Set([...now.keys()].filter((key) => !before.has(key)));
  const { renamed, extracted } = readPairs(pairs, new Set(removed), added);
  const changes: FoundChange[] = [];
  for (const key of removed) {
    const come = renamed.get(key);
    const text = come === undefined ? "was removed" : `was renamed to ${code(now.get(come) ?? come)}`;
    changes.push({ rule: come === undefined ? "type-removed" : "type-renamed", text, place: place(key), side: "old" });
  }
  const taken = new Set(renamed.values());
  for (const key of added) {
    if (taken.has(key)) continue;
    const rule = extracted.has(key) ? "type-named" : "type-added";
    changes.push({ rule, text: "was added", place: place(key), side: "new" });
  }
  for (const [key, name] of before) {
    const come = now.get(key);
    if (come !== undefined && come !== name)
      changes.push({ rule: "type-renamed", text: `was renamed to ${code(come)}`, place: place(key), side: "old" });
  }
  return changes;
}

function place(key: string): string {
  return pointer("components", "schemas", key);
}

/** Renamed: one name stands where the other stood. Extracted: a name stands where the same was written in place. */
function readPairs(pairs: Iterable<Pair>, removed: Set<string>, added: Set<string>) {
  const renamed = new Map<string, string>();
  const extracted = new Set<string>();
  for (const { refs, below, changes } of pairs) {
    const [left, come] = [schemaName(refs.old), schemaName(refs.new)];
    if (come === undefined || !added.has(come)) continue;
    const found = new Set(changes.map(({ rule }) => rule));
    const alike = !found.has("type-changed") && (refs.same || below.length > 0 || changes.length === 0);
    if (refs.old === undefined && refs.same) extracted.add(come);
    else if (left !== undefined && removed.has(left) && alike) renamed.set(left, come);
  }
  return { renamed, extracted };
}
