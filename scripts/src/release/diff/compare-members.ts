import { escapeToken } from "../../document/json.ts";
import type { Document } from "../../document/openapi.ts";
import { compareAdditional } from "./compare-additional.ts";
import type { FoundChange, Pair, PairFacts } from "./pair.ts";
import { describesNothing, type Placed } from "./placed.ts";
import { readTypeFacts } from "./read-type-facts.ts";
import { matchNames } from "./similar-names.ts";
import type { TypeFacts } from "./type-facts.ts";
import { code } from "./words.ts";

type Part = Pick<Pair, "changes" | "below">;

/** Properties, further members, items. */
export function compareMembers(facts: PairFacts): Part {
  const parts = [compareProperties(facts), compareAdditional(facts), compareItems(facts)];
  return { changes: parts.flatMap(({ changes }) => changes), below: parts.flatMap(({ below }) => below) };
}

function compareProperties(facts: PairFacts): Part {
  const { old, new: after, compare, revisions } = facts;
  const match = matchNames(old.properties.keys(), after.properties.keys(), (gone, come) => alike(facts, gone, come));
  const changes: FoundChange[] = [];
  const [left, had] = [namesInVariants(after, revisions.new), namesInVariants(old, revisions.old)];
  for (const name of match.removed.filter((name) => !left.has(name))) {
    changes.push({
      rule: "property-removed",
      text: "was removed",
      place: placed(old.properties, name).pointer,
      side: "old",
    });
  }
  for (const [gone, come] of match.renamed) {
    const place = placed(old.properties, gone).pointer;
    changes.push({ rule: "property-renamed", text: `was renamed to ${code(come)}`, place, side: "old" });
  }
  for (const name of match.added.filter((name) => !had.has(name))) {
    const required = after.required.has(name);
    const rule = required ? "required-property-added" : "property-added";
    const text = required && facts.direction === "in" ? "was added and is required" : "was added";
    changes.push({ rule, text, place: placed(after.properties, name).pointer, side: "new" });
  }
  const both = [...match.kept.map((name): [string, string] => [name, name]), ...match.renamed];
  changes.push(...both.flatMap(([gone, come]) => compareRequired(facts, gone, come)));
  const below = both.map(([gone, come]) => compare(placed(old.properties, gone), placed(after.properties, come)));
  return { changes, below };
}

function compareRequired({ old, new: after, direction }: PairFacts, gone: string, come: string): FoundChange[] {
  const [before, now] = [old.required.has(gone), after.required.has(come)];
  if (before === now) return [];
  const words =
    direction === "in" ? ["is now required", "is now optional"] : ["is now always present", "can now be missing"];
  if (now) return [{ rule: "became-required", text: words[0] ?? "", ...requiredIn(after, come, "new") }];
  const there = requiredIn(old, gone, "old");
  const here = { place: placed(after.properties, come)?.pointer ?? after.pointer, side: "new" as const };
  const isOwn = there.place === placed(old.properties, gone)?.pointer;
  return [{ rule: "became-optional", text: words[1] ?? "", ...(isOwn ? here : there) }];
}

/** What the variants of a union name: a property that moves into one of them is not removed. */
function namesInVariants({ variants }: TypeFacts, document: Document): Set<string> {
  const names = new Set<string>();
  const queue = [...variants];
  const seen = new Set<string>();
  for (let variant = queue.pop(); variant !== undefined; variant = queue.pop()) {
    const facts = readTypeFacts(variant, document);
    if (seen.has(facts.pointer)) continue;
    seen.add(facts.pointer);
    for (const name of facts.properties.keys()) names.add(name);
    queue.push(...facts.variants);
  }
  return names;
}

// The schema that requires a property need not be the one that describes it.
function requiredIn(facts: TypeFacts, name: string, side: "old" | "new"): Pick<FoundChange, "place" | "side"> {
  return { place: `${facts.required.get(name)}/properties/${escapeToken(name)}`, side };
}

function alike({ old, new: after, revisions }: PairFacts, gone: string, come: string): "exactly" | "roughly" | "no" {
  const [before, now] = [placed(old.properties, gone), placed(after.properties, come)];
  if (old.required.has(gone) !== after.required.has(come) || !revisions.same(bare(before), bare(now))) return "no";
  return revisions.same(before.schema, now.schema) && !describesNothing(before.schema) ? "exactly" : "roughly";
}

// A renamed property is often described in other words.
function bare({ schema }: Placed): Placed["schema"] {
  if (typeof schema !== "object") return schema;
  const { title, description, example, examples, ...rest } = schema;
  return rest;
}

function compareItems({ old, new: after, compare }: PairFacts): Part {
  const below: Pair[] = [];
  if (old.items !== undefined && after.items !== undefined) below.push(compare(old.items, after.items));
  for (const [index, item] of old.tuple.entries()) {
    const now = after.tuple[index];
    if (now !== undefined) below.push(compare(item, now));
  }
  if (old.tuple.length === after.tuple.length) return { changes: [], below };
  const text = `now has ${after.tuple.length} fixed items (was ${old.tuple.length})`;
  return { changes: [{ rule: "type-changed", text, place: after.pointer, side: "new" }], below };
}

function placed(map: ReadonlyMap<string, Placed>, name: string): Placed {
  return map.get(name) as Placed;
}
