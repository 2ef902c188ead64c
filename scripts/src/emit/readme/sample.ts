import { isObject, type Json, type JsonObject } from "../../document/json.ts";
import type { Document, Operation, Parameter, Schema } from "../../document/openapi.ts";
import { schemaFacts } from "../../document/schema-facts.ts";
import { requestKind } from "../operations/media-kind.ts";

const byFormat: { readonly [format: string]: string } = {
  uuid: "1449752e-0d8a-40e0-9206-91ab099b2537",
  date: "2026-11-22",
  "date-time": "2026-11-22T12:00:00Z",
  email: "ada@example.com",
  uri: "https://example.com/",
};

/** The least an operation takes, as a reader would fill it in: the specification's own examples where they fit. */
export function sampleInput({ parameters = [], requestBody }: Operation, document: Document): JsonObject {
  const required = parameters.filter((parameter) => parameter.in === "path" || parameter.required === true);
  const groups = (["path", "query", "header"] as const).flatMap((place) => {
    const members = required
      .filter((parameter) => parameter.in === place)
      .map((parameter) => [parameter.name, sampleParameter(parameter, document)]);
    return members.length === 0 ? [] : [[place, Object.fromEntries(members)]];
  });
  const [media] = requestBody?.required === true ? Object.entries(requestBody.content) : [];
  const body = media === undefined ? undefined : sampleBody(media[0], media[1].schema, document);
  return { ...Object.fromEntries(groups), ...(body !== undefined && { body }) };
}

function sampleParameter(parameter: Parameter, document: Document): Json {
  const [example] = Object.values(parameter.examples ?? {});
  const schema = isObject(parameter.schema) ? parameter.schema : {};
  return sample(
    { ...schema, example: parameter.example ?? example?.value ?? schema.example ?? null },
    parameter.name,
    document,
    [],
  );
}

function sampleBody(type: string, schema: Schema | undefined, document: Document): Json | undefined {
  const kind = requestKind(type, schema, document);
  return kind === "multipart" || kind === "bytes" ? undefined : sample(schema ?? {}, "body", document, []);
}

function sample(schema: Schema, name: string, document: Document, above: readonly Schema[]): Json {
  if (!isObject(schema) || above.includes(schema)) return {};
  const facts = schemaFacts(schema, document);
  const fitting = [schema.example, ...[schema.examples].flat(), schema.default].find(
    (value) => value !== undefined && value !== null && fits(value, facts),
  );
  if (fitting !== undefined) return fitting;
  if (schema.const !== undefined) return schema.const;
  const [first] = facts.enum ?? [];
  if (first !== undefined) return first;
  const choice = schema.oneOf ?? schema.anyOf;
  if (choice?.[0] !== undefined && facts.properties.size === 0)
    return sample(choice[0], name, document, [...above, schema]);
  const [type = facts.properties.size > 0 ? "object" : "string"] = facts.types;
  if (type === "object") {
    const members = [...facts.required].map((key): [string, Json] => [
      key,
      sample(facts.properties.get(key) ?? {}, key, document, [...above, schema]),
    ]);
    return Object.fromEntries(members);
  }
  if (type === "array") return [sample(facts.items ?? {}, name, document, [...above, schema])];
  if (type === "boolean") return true;
  return type === "string" ? (byFormat[facts.format ?? ""] ?? `<${name}>`) : 1;
}

// Objects are made member by member: an example of a whole may have grown apart from its schema.
function fits(value: Json, { types, enum: values }: ReturnType<typeof schemaFacts>): boolean {
  if (typeof value === "object") return false;
  if (values !== undefined) return values.includes(value);
  const type = typeof value;
  return types.has(type) || (type === "number" && types.has("integer"));
}
