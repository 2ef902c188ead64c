import fc from "fast-check";
import { follow, isObject, type Json, type JsonObject, listAt, member, objectAt, textAt } from "./document.ts";

const byFormat: Readonly<Record<string, string>> = {
  uuid: "5afec0de-0000-4000-8000-00ca4a470001",
  date: "2026-11-22",
  "date-time": "2026-11-22T10:00:00Z",
  email: "canary.person@example.test",
  uri: "https://example.test/",
};

/** A text that is valid in every place without a format, and that no server would send by chance. */
export const CANARY_ID = "canary-person-7f3e";

/** The schema's type, ignoring `null`. */
export function typeOf(schema: JsonObject): string | undefined {
  const type = member(schema, "type");
  const types = (Array.isArray(type) ? type : [type]).filter((one): one is string => typeof one === "string");
  return types.find((one) => one !== "null") ?? (member(schema, "properties") ? "object" : undefined);
}

/** A valid value for a schema, with required members only. */
export function sample(document: JsonObject, given: Json | undefined, depth = 0): Json {
  const schema = follow(document, given);
  if (depth > 12) throw new Error("A schema that requires itself can't have a sample.");
  const constant = member(schema, "const");
  if (constant !== undefined) return constant;
  // Some files have `null` as the example of everything.
  const own = ["example", "default"].map((key) => member(schema, key)).find((value) => (value ?? null) !== null);
  const listed = own ?? listAt(schema, "examples").find((value) => value !== null) ?? listAt(schema, "enum")[0];
  if (listed !== undefined) return listed;
  const branch = listAt(schema, "oneOf")[0] ?? listAt(schema, "anyOf")[0];
  if (branch !== undefined) return merge(sample(document, branch, depth + 1), sampleObject(document, schema, depth));
  const parts = listAt(schema, "allOf");
  if (parts.length > 0) {
    return parts.map((part) => sample(document, part, depth + 1)).reduce(merge, sampleObject(document, schema, depth));
  }
  return sampleOfType(document, schema, depth);
}

function sampleOfType(document: JsonObject, schema: JsonObject, depth: number): Json {
  switch (typeOf(schema)) {
    case "string":
      return sampleText(schema);
    case "integer":
    case "number":
      return Number(member(schema, "minimum") ?? 1);
    case "boolean":
      return true;
    case "array":
      return Number(member(schema, "minItems") ?? 0) > 0 ? [sample(document, member(schema, "items"), depth + 1)] : [];
    case "object":
      return sampleObject(document, schema, depth);
    default:
      return {};
  }
}

function sampleText(schema: JsonObject): string {
  const text = byFormat[textAt(schema, "format") ?? ""] ?? CANARY_ID;
  const pattern = textAt(schema, "pattern");
  if (pattern === undefined) return text;
  const fitting = [text, "a", "1", "00", "abc", "a-b"].find((one) => new RegExp(pattern, "u").test(one));
  return fitting ?? textLike(pattern);
}

/** A text that matches, the same for each run. */
function textLike(pattern: string): string {
  // fast-check knows no lookaround.
  const bare = pattern.replace(/\(\?<?[=!](?:\\.|[^()\\])*\)/g, "");
  const made = fc.sample(fc.stringMatching(new RegExp(bare, "u")), { seed: 1, numRuns: 1000 });
  const fitting = made.filter((one) => new RegExp(pattern, "u").test(one));
  const text = fitting.find((one) => /^[\w.:@+-]+$/.test(one)) ?? fitting[0];
  if (text === undefined) throw new Error(`No sample matches the pattern ${pattern}. Add an example to the schema.`);
  return text;
}

function sampleObject(document: JsonObject, schema: JsonObject, depth: number): JsonObject {
  const properties = objectAt(schema, "properties");
  const required = listAt(schema, "required").filter((name): name is string => typeof name === "string");
  return Object.fromEntries(required.map((name) => [name, sample(document, properties[name], depth + 1)]));
}

function merge(left: Json, right: Json): Json {
  if (isObject(left) && isObject(right)) return { ...left, ...right };
  return isObject(right) && Object.keys(right).length === 0 ? left : right;
}
