import { schemaName } from "../../document/schema-name.ts";

import { typeWords } from "./compare-values.ts";
import type { FoundChange, Pair, PairFacts } from "./pair.ts";

import type { Placed } from "./placed.ts";
import { readTypeFacts } from "./read-type-facts.ts";
import type { TypeFacts } from "./type-facts.ts";
import { code, codes, joined, valueList } from "./words.ts";

type Part = Pick<Pair, "changes" | "below">;

/** `oneOf` and `anyOf`; a schema without them is its own only variant. */
export function compareVariants(facts: PairFacts): Part {
  const { old, new: after } = facts;
  if (old.variants.length === 0 && after.variants.length === 0) return { changes: [], below: [] };
  const { pairs, lost, gained } = matchVariants(facts);
  const changes: FoundChange[] = [
    ...lost.map((variant) =>
      variantChange(isKindGone(variant, facts) ? "type-narrowed" : "variant-removed", variant, "old", facts),
    ),
    ...gained.map((variant): FoundChange => variantChange("variant-added", variant, "new", facts)),
    ...compareDiscriminators(old, after).filter(
      ({ rule }) => !(rule === "value-removed" && lost.length > 0) && !(rule === "value-added" && gained.length > 0),
    ),
  ];
  return { changes, below: pairs.map(([before, now]) => compareAlternative(before, now, facts)) };
}

function compareAlternative(before: Placed, now: Placed, { compare, revisions }: PairFacts): Pair {
  const pair = compare(before, now);
  if (!revisions.sameTypes(before.schema, now.schema)) pair.alternative = { old: before, new: now };
  return pair;
}

function matchVariants(facts: PairFacts): { pairs: [Placed, Placed][]; lost: Placed[]; gained: Placed[] } {
  const lost = variantsOf(facts.old);
  const gained = variantsOf(facts.new);
  const pairs: [Placed, Placed][] = [];
  const tests: ((before: Placed, now: Placed) => boolean)[] = [
    (before, now) => refOf(before) !== undefined && refOf(before) === refOf(now),
    (before, now) => facts.revisions.same(before.schema, now.schema),
    (before, now) => haveSameTag(before, now, facts),
    (before, now) => likeKinds(readTypeFacts(before, facts.revisions.old), readTypeFacts(now, facts.revisions.new)),
  ];
  for (const test of tests) {
    for (const before of [...lost]) {
      const now = gained.find((candidate) => test(before, candidate));
      if (now === undefined) continue;
      pairs.push([before, now]);
      lost.splice(lost.indexOf(before), 1);
      gained.splice(gained.indexOf(now), 1);
    }
  }
  return { pairs, lost, gained };
}

function variantsOf(facts: TypeFacts): Placed[] {
  if (facts.variants.length > 0) return [...facts.variants];
  return [{ schema: facts.self, pointer: facts.pointer }];
}

function refOf({ schema }: Placed): string | undefined {
  return typeof schema === "object" ? schema.$ref : undefined;
}

// A property with a single value, the same in both.
function haveSameTag(before: Placed, now: Placed, { revisions }: PairFacts): boolean {
  const after = readTypeFacts(now, revisions.new).properties;
  return [...readTypeFacts(before, revisions.old).properties].some(([name, placed]) => {
    const other = after.get(name);
    if (other === undefined) return false;
    const [values, others] = [readTypeFacts(placed, revisions.old).values, readTypeFacts(other, revisions.new).values];
    return values?.length === 1 && others?.length === 1 && values[0] === others[0];
  });
}

// Values of the same types, or objects most of whose properties have the same names.
function likeKinds(before: TypeFacts, now: TypeFacts): boolean {
  if (before.types.join() !== now.types.join()) return false;
  if (before.properties.size === 0 && now.properties.size === 0) return before.variants.length === now.variants.length;
  const common = [...before.properties.keys()].filter((name) => now.properties.has(name)).length;
  return common * 2 >= Math.max(before.properties.size, now.properties.size);
}

// A primitive type that no other variant has: code that reads the others sees the same types.
function isKindGone(variant: Placed, { revisions, new: after }: PairFacts): boolean {
  const { types, properties, variants } = readTypeFacts(variant, revisions.old);
  if (types.length === 0 || properties.size > 0 || variants.length > 0) return false;
  const left = variantsOf(after).flatMap((one) => readTypeFacts(one, revisions.new));
  return left.every((facts) => facts.types.length > 0 && !facts.types.some((type) => types.includes(type)));
}

function variantChange(rule: FoundChange["rule"], variant: Placed, side: "old" | "new", facts: PairFacts): FoundChange {
  const document = facts.revisions[side];
  const ref = refOf(variant);
  const known = schemaName(ref);
  const name = known === undefined ? kindWords(readTypeFacts(variant, document)) : code(known);
  const text =
    rule === "variant-added" ? `can now also be ${name}${lacks(variant, facts)}` : `can no longer be ${name}`;
  return { rule, text, place: facts[side].pointer, side };
}

// What could be read of every variant, and can't be read of this one.
function lacks(variant: Placed, { old, new: after, revisions, direction }: PairFacts): string {
  if (direction === "in") return "";
  const names = variantsOf(old).map((one) => [...readTypeFacts(one, revisions.old).properties.keys()]);
  const shared = (names[0] ?? []).filter((name) => names.every((list) => list.includes(name)));
  const { properties, variants } = readTypeFacts(variant, revisions.new);
  const missing = shared.filter((name) => !properties.has(name) && !after.properties.has(name));
  return missing.length === 0 || variants.length > 0 || properties.size === 0
    ? ""
    : `, which has no ${joined(missing.map(code), "or")}`;
}

function kindWords(facts: TypeFacts): string {
  if (facts.properties.size === 0) return typeWords(facts);
  return `an object with ${codes([...facts.properties.keys()].slice(0, 4))}`;
}

function compareDiscriminators(old: TypeFacts, after: TypeFacts): FoundChange[] {
  const [before, now] = [old.discriminator, after.discriminator];
  const at = (rule: FoundChange["rule"], text: string): FoundChange[] => [
    { rule, text, place: after.pointer, side: "new" },
  ];
  if (before === undefined) return [];
  if (now === undefined)
    return at("discriminator-changed", `no longer uses ${code(before.property)} to tell its variants apart`);
  if (before.property !== now.property) {
    return at(
      "discriminator-changed",
      `now uses ${code(now.property)} instead of ${code(before.property)} to tell its variants apart`,
    );
  }
  const lost = before.values.filter((value) => !now.values.includes(value));
  const gained = now.values.filter((value) => !before.values.includes(value));
  return [
    ...(lost.length > 0
      ? at("value-removed", `no longer has a variant with the ${code(before.property)} ${valueList(lost)}`)
      : []),
    ...(gained.length > 0
      ? at("value-added", `now has a variant with the ${code(before.property)} ${valueList(gained)}`)
      : []),
  ];
}
