import { isObject, type Json, type JsonObject, objectAt, own } from "../document/json.ts";
import type { Document, Schema } from "../document/openapi.ts";
import { mapOperations } from "../document/operations.ts";
import { schemaFacts } from "../document/schema-facts.ts";

/** Names to prefer among several members with one value. */
const telling = ["deleted", "is_deleted", "removed", "success", "ok", "done"];

/**
 * Writes `x-purge-done` where the schema of a success implies it: a required boolean with one possible value. A string
 * with one value (`object: "user"`) is a type name and implies nothing.
 */
export function deriveDone(document: JsonObject): JsonObject {
  return mapOperations(document, ({ operation }) => {
    const responses = Object.entries(objectAt(operation, "responses") ?? {});
    const derived = responses.map(([status, response]): [string, Json] => [
      status,
      /^2\d\d$/.test(status) && isObject(response) ? withDone(response, document) : response,
    ]);
    return { ...operation, responses: Object.fromEntries(derived) };
  });
}

function withDone(response: JsonObject, document: JsonObject): JsonObject {
  const implied = own(response, "x-purge-done") === undefined ? impliedDone(response, document) : undefined;
  return implied === undefined ? response : { ...response, "x-purge-done": implied };
}

/** The `x-purge-done` that the schema of a success implies. */
export function impliedDone(response: JsonObject, document: JsonObject): Json | undefined {
  const content = Object.entries(objectAt(response, "content") ?? {});
  const media = content.find(([type]) => /[/+]json$/.test(type))?.[1];
  const schema = isObject(media) ? (media.schema as Schema | undefined) : undefined;
  const [best] = conditions(schema, document as unknown as Document);
  return best === undefined ? undefined : { pointer: `/${escaped(best.name)}`, equals: best.value };
}

function conditions(schema: Schema | undefined, document: Document): { name: string; value: boolean }[] {
  const { required, properties, choice, nullable } = schemaFacts(schema, document);
  if (choice || nullable) return [];
  const rank = (name: string) => (telling.includes(name) ? telling.indexOf(name) : telling.length);
  return [...required]
    .flatMap((name) => {
      const value = onlyBoolean(properties.get(name), document);
      return value === undefined ? [] : [{ name, value }];
    })
    .toSorted((a, b) => rank(a.name) - rank(b.name));
}

function onlyBoolean(schema: Schema | undefined, document: Document): boolean | undefined {
  const { enum: values = [], choice } = schemaFacts(schema, document);
  const [value, ...others] = values;
  return typeof value === "boolean" && others.length === 0 && !choice ? value : undefined;
}

function escaped(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
