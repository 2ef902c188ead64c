import { isObject, type Json, toJsonText } from "../../document/json.ts";
import type { Document, Schema } from "../../document/openapi.ts";
import { schemaFacts } from "../../document/schema-facts.ts";
import { schemaName } from "../../document/schema-name.ts";
import { code } from "./markdown.ts";

/** A schema's type in a few words: `string` (uuid), `"email" | "phone"`, `UserRequest`. */
export function typeWord(schema: Schema | undefined, document: Document, names: ReadonlyMap<string, string>): string {
  if (!isObject(schema)) return code("unknown");
  const name = names.get(schemaName(schema.$ref) ?? "");
  const facts = schemaFacts(schema, document);
  const isObjectType = facts.types.has("object") || facts.properties.size > 0;
  if (name !== undefined && (isObjectType || facts.choice)) return code(name);
  if (facts.enum !== undefined) return code(facts.enum.map((value) => toJsonText(value)).join(" | "));
  if (schema.const !== undefined) return code(toJsonText(schema.const as Json));
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices !== undefined && facts.types.size === 0) {
    return code([...new Set(choices.map((choice) => item(choice, document, names)))].join(" | "));
  }
  const [type] = facts.types;
  if (type === undefined && schema.type === "null") return code("null");
  const word = type === "array" ? `${item(facts.items, document, names)}[]` : plain(type);
  const text = code(facts.nullable && type !== undefined ? `${word} | null` : word);
  return facts.format === undefined ? text : `${text} (${facts.format})`;
}

function item(schema: Schema | undefined, document: Document, names: ReadonlyMap<string, string>): string {
  const word = bare(typeWord(schema, document, names));
  return /[|\s]/.test(word) ? `(${word})` : word;
}

/** Only the type, without code marks and format. */
export function bare(word: string): string {
  return word.replace(/^`+ ?/, "").replace(/ ?`+( \(.*\))?$/, "");
}

function plain(type = "unknown"): string {
  return type === "integer" ? "number" : type;
}
