import { equalJson, type Json } from "../../document/json.ts";
import { textKeywords } from "./bare-schema.ts";
import type { Found, PairFacts } from "./pair.ts";
import type { RuleName } from "./rules.ts";

type At = (rule: RuleName, text: string) => Found;
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

/** Everything a schema says that TypeScript has no word for. */
export function compareKeywords({ old, new: after, direction }: PairFacts, at: At): Found[] {
  const found: Found[] = [];
  const names = new Set([...old.keywords.keys(), ...after.keywords.keys()]);
  for (const name of names) {
    const [before, now] = [old.keywords.get(name), after.keywords.get(name)];
    if (before !== undefined && now !== undefined && equalJson(before, now)) continue;
    found.push(rateKeyword(name, before, now, direction, at));
  }
  return found;
}

function rateKeyword(name: string, before: Value, now: Value, direction: "in" | "out", at: At): Found {
  if (textKeywords.has(name) || name.startsWith("x-")) return at("text", "is described otherwise");
  if (name === "deprecated")
    return now === true ? at("deprecated", "is deprecated") : at("undeprecated", "is no longer deprecated");
  if (name === "readOnly" || name === "writeOnly") return rateAccess(name, now, direction, at);
  if (name === "default") return rateDefault(before, now, at);
  if (name === "format") return rateFormat(before, now, at);
  const change = changeWords(name, before, now);
  return at(isLooser(name, before, now) ? "loosened" : "tightened", change);
}

function rateAccess(name: "readOnly" | "writeOnly", now: Value, direction: "in" | "out", at: At): Found {
  if (now !== true) {
    return at("access-opened", name === "readOnly" ? "is no longer read-only" : "is no longer write-only");
  }
  if (name === "readOnly")
    return at("became-read-only", direction === "in" ? "can no longer be sent: it is read-only" : "is now read-only");
  return at("became-write-only", direction === "out" ? "is no longer answered: it is write-only" : "is now write-only");
}

function rateDefault(before: Value, now: Value, at: At): Found {
  if (before === undefined) return at("default-noted", `is ${JSON.stringify(now)} when left out`);
  if (now === undefined) return at("default-noted", `no longer has a stated default (was ${JSON.stringify(before)})`);
  return at("default-changed", `is ${JSON.stringify(now)} when left out, was ${JSON.stringify(before)}`);
}

function rateFormat(before: Value, now: Value, at: At): Found {
  const words = changeWords("format", before, now);
  const [was, is] = [before, now].map((format) => typeof format === "string" && textFormats.has(format));
  if (was && is) return at("format-changed", words);
  return at(is ? "tightened" : "loosened", words);
}

function changeWords(name: string, before: Value, now: Value): string {
  const show = (value: Value) => (typeof value === "string" ? value : JSON.stringify(value));
  if (before === undefined) return `now has ${name} ${show(now)}`;
  if (now === undefined) return `no longer has ${name} ${show(before)}`;
  return `now has ${name} ${show(now)}, had ${show(before)}`;
}

function isLooser(name: string, before: Value, now: Value): boolean {
  if (now === undefined || now === false) return true;
  if (name === "uniqueItems") return now !== true;
  const [was, is] = [before ?? (least.has(name) ? 0 : Number.POSITIVE_INFINITY), now];
  if (typeof was !== "number" || typeof is !== "number") return false;
  if (least.has(name))
    return before === undefined ? is <= 0 && name !== "minimum" && name !== "exclusiveMinimum" : is < was;
  if (most.has(name)) return is > was;
  return name === "multipleOf" && before !== undefined && Number.isInteger(was / is);
}
