import { equalJson, type Json } from "../../document/json.ts";
import { compareKeywords } from "./compare-keywords.ts";
import type { FoundChange, Pair, PairFacts } from "./pair.ts";
import type { RuleName } from "./rules.ts";
import type { TypeFacts } from "./type-facts.ts";
import { valueList } from "./words.ts";

type Part = Pick<Pair, "changes" | "below">;

/** Type, null, enumerated values and keywords. */
export function compareValues(facts: PairFacts): Part {
  const at = (rule: RuleName, text: string): FoundChange => ({ rule, text, place: facts.new.pointer, side: "new" });
  const types = compareTypes(facts, at);
  const values = types.some(({ rule }) => rule === "type-changed") ? [] : compareEnums(facts, at);
  const keywords = types.length > 0 ? [] : compareKeywords(facts, at);
  return { changes: [...types, ...compareNull(facts, at), ...values, ...keywords], below: [] };
}

type At = (rule: RuleName, text: string) => FoundChange;

function compareTypes({ old, new: after }: PairFacts, at: At): FoundChange[] {
  if (old.variants.length > 0 || after.variants.length > 0) return [];
  const [before, now] = [kinds(old), kinds(after)];
  const [lost, gained] = [before.filter((kind) => !now.includes(kind)), now.filter((kind) => !before.includes(kind))];
  if (lost.length === 0 && gained.length === 0) return compareIntegers(old, after, at);
  const text = `is now ${typeWords(after)} (was ${typeWords(old)})`;
  if (now.length === 0 || (before.length > 0 && lost.length === 0)) return [at("type-widened", text)];
  if (before.length === 0) return [at("type-narrowed", text)];
  return [at(gained.length === 0 ? "type-narrowed" : "type-changed", text)];
}

// TypeScript has one `number`.
function kinds(facts: TypeFacts): string[] {
  return [...new Set(facts.types.map((type) => (type === "integer" ? "number" : type)))];
}

function compareIntegers(old: TypeFacts, after: TypeFacts, at: At): FoundChange[] {
  const [before, now] = [wholeOnly(old), wholeOnly(after)];
  if (before === now) return [];
  return [before ? at("loosened", "can now have a fraction") : at("tightened", "is now an integer")];
}

function wholeOnly({ types }: TypeFacts): boolean {
  return types.includes("integer") && !types.includes("number");
}

export function typeWords({ types, values }: TypeFacts): string {
  if (values !== undefined && values.length === 1) return valueList(values);
  if (types.length === 0) return "any value";
  return types.map((type) => `${/^[aeio]/.test(type) ? "an" : "a"} ${type}`).join(" or ");
}

function compareNull({ old, new: after }: PairFacts, at: At): FoundChange[] {
  if (old.nullable === after.nullable || isAny(old) || isAny(after)) return [];
  if (after.nullable) return [{ ...at("null-added", "can now be `null`"), place: after.nullAt ?? after.pointer }];
  const place = old.nullAt ?? old.pointer;
  return [{ rule: "null-removed", text: "can no longer be `null`", place, side: "old" }];
}

function isAny({ types, values, variants, properties }: TypeFacts): boolean {
  return types.length === 0 && values === undefined && variants.length === 0 && properties.size === 0;
}

function compareEnums({ old, new: after }: PairFacts, at: At): FoundChange[] {
  if (old.values === undefined && after.values === undefined) return [];
  if (old.values === undefined) return [at("values-closed", `is now limited to ${valueList(after.values ?? [])}`)];
  if (after.values === undefined)
    return [at("values-opened", `can now have values other than ${valueList(old.values)}`)];
  const lost = without(old.values, after.values);
  const gained = without(after.values, old.values);
  const found: FoundChange[] = [];
  if (lost.length > 0) found.push(at("value-removed", `can no longer be ${valueList(lost)}`));
  if (gained.length > 0) found.push(at("value-added", `can now be ${valueList(gained)}`));
  return found;
}

function without(values: readonly Json[], others: readonly Json[]): Json[] {
  return values.filter((value) => !others.some((other) => equalJson(value, other)));
}
