import { isObject, type Json, type JsonObject } from "../../document/json.ts";
import type { Document, Operation, Parameter, Schema, SchemaObject } from "../../document/openapi.ts";
import { type SchemaFacts, schemaFacts, schemaParts } from "../../document/schema-facts.ts";
import { requestKind } from "../operations/media-kind.ts";
import { printData } from "../print/data.ts";
import { quote } from "../print/identifier.ts";
import type { Doc } from "../print/layout.ts";

const byFormat: { readonly [format: string]: string } = {
  uuid: "1449752e-0d8a-40e0-9206-91ab099b2537",
  date: "2026-11-22",
  "date-time": "2026-11-22T12:00:00Z",
  email: "ada@example.com",
  uri: "https://example.com/",
};

/**
 * Sample values for the required parameters of an operation, by group. If it requires nothing at all, the first parameter
 * with an example, since a call without any is seldom useful.
 */
export function sampleParameters({ parameters = [], requestBody }: Operation, document: Document): JsonObject {
  const demanded = parameters.filter((parameter) => parameter.in === "path" || parameter.required === true);
  const exemplary = requestBody?.required === true ? [] : parameters.filter(({ example }) => example !== undefined);
  const required = demanded.length > 0 ? demanded : exemplary.slice(0, 1);
  const groups = (["path", "query", "header"] as const).flatMap((place) => {
    const members = required
      .filter((parameter) => parameter.in === place)
      .map((parameter) => [parameter.name, sampleParameter(parameter, document)]);
    return members.length === 0 ? [] : [[place, Object.fromEntries(members)]];
  });
  return Object.fromEntries(groups);
}

/** A sample of the required body, as code; nothing if no body is required. */
export function sampleBody({ requestBody }: Operation, document: Document): Doc | undefined {
  const [media] = requestBody?.required === true ? Object.entries(requestBody.content) : [];
  if (media === undefined) return undefined;
  const [type, { schema }] = media;
  if (isImpossible(schema, document)) return '"" as never';
  switch (requestKind(type, schema, document)) {
    case "multipart":
      return "new FormData()";
    case "text":
      return quote("<text>");
    case "bytes":
      return 'new Blob(["<bytes>"])';
    default:
      return printData(sampleData(schema, document), new Map());
  }
}

/** A sample of a body as data. */
export function sampleData(schema: Schema | undefined, document: Document): Json {
  return sample(schema ?? {}, "body", document, []);
}

/** Whether the parts of a schema allow no type together. */
function isImpossible(schema: Schema | undefined, document: Document): boolean {
  const isTyped = schemaParts(schema, document).some(({ type }) => type !== undefined);
  const { types, nullable } = schemaFacts(schema, document);
  return isTyped && types.size === 0 && !nullable;
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
  const below = [...above, schema];
  const chosen = choices(schema, document).map(([option = true]) => sample(option, name, document, below));
  const isObjectLike = facts.properties.size > 0 || facts.required.size > 0;
  if (chosen[0] !== undefined && !isObjectLike && !chosen.every(isObject)) return chosen[0];
  if (chosen.length > 0)
    return { ...Object.assign({}, ...chosen.filter(isObject)), ...members(facts, document, below) };
  const [type = isObjectLike ? "object" : "string"] = facts.types;
  if (type === "object") return members(facts, document, below);
  if (type === "array") return sampleList(schema, facts, name, document, below);
  if (type === "boolean") return true;
  return type === "string" ? (byFormat[facts.format ?? ""] ?? `<${name}>`) : 1;
}

function members(facts: SchemaFacts, document: Document, above: readonly Schema[]): JsonObject {
  return Object.fromEntries(
    [...facts.required].map((key) => [key, sample(facts.properties.get(key) ?? {}, key, document, above)]),
  );
}

function sampleList(
  schema: SchemaObject,
  facts: SchemaFacts,
  name: string,
  document: Document,
  above: readonly Schema[],
): Json {
  const { prefixItems } = schema;
  if (prefixItems !== undefined) return prefixItems.map((item) => sample(item, name, document, above));
  return [sample(facts.items ?? {}, name, document, above)];
}

/** The choices that a schema leaves, its own and those of what it is made of. */
function choices(schema: Schema, document: Document): (readonly Schema[])[] {
  return schemaParts(schema, document)
    .flatMap(({ oneOf, anyOf }) => [oneOf ?? [], anyOf ?? []])
    .filter((each) => each.length > 0);
}

// Objects are built member by member, since an example of a whole object may not match its schema any more.
function fits(value: Json, { types, enum: values }: ReturnType<typeof schemaFacts>): boolean {
  if (typeof value === "object") return false;
  if (values !== undefined) return values.includes(value);
  const type = typeof value;
  return types.has(type) || (type === "number" && types.has("integer"));
}
