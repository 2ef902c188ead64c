import { equalJson, type Json } from "../../document/json.ts";
import { acceptsMore } from "./accepts-more.ts";
import { textKeywords } from "./bare-schema.ts";
import type { FoundChange, PairFacts } from "./pair.ts";
import type { RuleName } from "./rules.ts";
import { documented, valueCode } from "./words.ts";

type At = (rule: RuleName, text: string) => FoundChange;
type Value = Json | undefined;

const least = new Set(["minLength", "minimum", "exclusiveMinimum", "minItems", "minProperties", "minContains"]);
const most = new Set(["maxLength", "maximum", "exclusiveMaximum", "maxItems", "maxProperties", "maxContains"]);
const textFormats = new Set([
  "date",
  "date-time",
  "time",
  "duration",
  "email",
  "idn-email",
  "hostname",
  "idn-hostname",
  "ipv4",
  "ipv6",
  "uri",
  "uri-reference",
  "iri",
  "iri-reference",
  "uuid",
  "uri-template",
  "json-pointer",
  "regex",
  "byte",
  "binary",
]);

/** Everything a schema says that TypeScript types can't express. */
export function compareKeywords({ old, new: after, direction }: PairFacts, at: At): FoundChange[] {
  const found: FoundChange[] = [];
  const names = new Set([...old.keywords.keys(), ...after.keywords.keys()]);
  for (const name of names) {
    const [before, now] = [old.keywords.get(name), after.keywords.get(name)];
    if (before !== undefined && now !== undefined && equalJson(before, now)) continue;
    const change = rateKeyword(name, before, now, direction, at);
    found.push(old.said.has(name) || after.said.has(name) ? { ...change, place: after.here } : change);
  }
  return found;
}

function rateKeyword(name: string, before: Value, now: Value, direction: "in" | "out", at: At): FoundChange {
  if (textKeywords.has(name) || name.startsWith("x-")) return at("text", documented);
  if (name === "deprecated")
    return now === true ? at("deprecated", "is deprecated") : at("undeprecated", "is no longer deprecated");
  if (name === "readOnly" || name === "writeOnly") return rateAccess(name, now, direction, at);
  if (name === "default") return rateDefault(before, now, at);
  if (name === "format") return rateFormat(before, now, at);
  if (name === "pattern") return ratePattern(before, now, at);
  return at(isLooser(name, before, now) ? "loosened" : "tightened", changeWords(name, before, now));
}

function rateAccess(name: "readOnly" | "writeOnly", now: Value, direction: "in" | "out", at: At): FoundChange {
  if (now !== true) {
    return at("access-opened", name === "readOnly" ? "is no longer read-only" : "is no longer write-only");
  }
  if (name === "readOnly")
    return at("became-read-only", direction === "in" ? "is now read-only and can't be sent" : "is now read-only");
  return at(
    "became-write-only",
    direction === "out" ? "is now write-only and no longer returned" : "is now write-only",
  );
}

function rateDefault(before: Value, now: Value, at: At): FoundChange {
  const words = changeWords("default", before, now);
  return at(before === undefined || now === undefined ? "default-noted" : "default-changed", words);
}

function rateFormat(before: Value, now: Value, at: At): FoundChange {
  const words = changeWords("format", before, now);
  const [was, is] = [before, now].map((format) => typeof format === "string" && textFormats.has(format));
  if (was && is) return at("format-changed", words);
  return at(is ? "check-tightened" : "loosened", words);
}

function ratePattern(before: Value, now: Value, at: At): FoundChange {
  const words = changeWords("pattern", before, now);
  const isLoose = typeof now !== "string" || (typeof before === "string" && acceptsMore(before, now));
  return at(isLoose ? "loosened" : "check-tightened", words);
}

function changeWords(name: string, before: Value, now: Value): string {
  const [was, is] = [before, now].map(valueCode);
  if (now === undefined) return `no longer has a \`${name}\`${was === undefined ? "" : ` (was ${was})`}`;
  if (is === undefined) return `has a different \`${name}\``;
  return `now has the \`${name}\` ${is}${was === undefined ? "" : ` (was ${was})`}`;
}

function toNumber(value: Value): number | undefined {
  return typeof value === "number" || typeof value === "bigint" ? Number(value) : undefined;
}

function isLooser(name: string, before: Value, now: Value): boolean {
  if (now === undefined || now === false) return true;
  if (name === "uniqueItems") return now !== true;
  const [was, is] = [before ?? (least.has(name) ? 0 : Number.POSITIVE_INFINITY), now].map(toNumber);
  if (was === undefined || is === undefined) return false;
  if (least.has(name))
    return before === undefined ? is <= 0 && name !== "minimum" && name !== "exclusiveMinimum" : is < was;
  if (most.has(name)) return is > was;
  return name === "multipleOf" && before !== undefined && Number.isInteger(was / is);
}
