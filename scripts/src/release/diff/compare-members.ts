import { compareAdditional } from "./compare-additional.ts";
import type { Found, Pair, PairFacts } from "./pair.ts";
import { matchNames } from "./similar-names.ts";
import { describesNothing, type Placed } from "./type-facts.ts";

type Part = Pick<Pair, "changes" | "below">;

/** Properties, further members, items. */
export function compareMembers(facts: PairFacts): Part {
  const parts = [compareProperties(facts), compareAdditional(facts), compareItems(facts)];
  return { changes: parts.flatMap(({ changes }) => changes), below: parts.flatMap(({ below }) => below) };
}

function compareProperties(facts: PairFacts): Part {
  const { old, new: after, compare } = facts;
  const match = matchNames(old.properties.keys(), after.properties.keys(), (gone, come) => alike(facts, gone, come));
  const changes: Found[] = [];
  for (const name of match.removed) {
    changes.push({
      rule: "property-removed",
      text: "is gone",
      place: placed(old.properties, name).pointer,
      side: "old",
    });
  }
  for (const [gone, come] of match.renamed) {
    const place = placed(old.properties, gone).pointer;
    changes.push({ rule: "property-renamed", text: `is now ${come}`, place, side: "old" });
  }
  for (const name of match.added) {
    const required = after.required.has(name);
    const rule = required ? "required-property-added" : "property-added";
    const text = required && facts.direction === "in" ? "is new and required" : "is new";
    changes.push({ rule, text, place: placed(after.properties, name).pointer, side: "new" });
  }
  const both = [...match.kept.map((name): [string, string] => [name, name]), ...match.renamed];
  changes.push(...both.flatMap(([gone, come]) => compareRequired(facts, gone, come)));
  const below = both.map(([gone, come]) => compare(placed(old.properties, gone), placed(after.properties, come)));
  return { changes, below };
}

function compareRequired({ old, new: after, direction }: PairFacts, gone: string, come: string): Found[] {
  const [before, now] = [old.required.has(gone), after.required.has(come)];
  if (before === now) return [];
  const place = placed(after.properties, come).pointer;
  const words =
    direction === "in" ? ["is now required", "is now optional"] : ["is now always there", "may now be absent"];
  if (now) return [{ rule: "became-required", text: words[0] ?? "", place, side: "new" }];
  return [{ rule: "became-optional", text: words[1] ?? "", place, side: "new" }];
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
  const text = `has ${after.tuple.length} fixed items, had ${old.tuple.length}`;
  return { changes: [{ rule: "type-changed", text, place: after.pointer, side: "new" }], below };
}

function placed(map: ReadonlyMap<string, Placed>, name: string): Placed {
  return map.get(name) as Placed;
}
