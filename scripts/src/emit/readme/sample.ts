import { isObject, type Json, type JsonObject } from "../../document/json.ts";
import type { Document, MediaType, Operation, Parameter, Schema, SchemaObject } from "../../document/openapi.ts";
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
  const [type, content] = media;
  const { schema } = content;
  if (isImpossible(schema, document)) return '"" as never';
  switch (requestKind(type, schema, document)) {
    case "multipart":
      return "new FormData()";
    case "text":
      return quote("<text>");
    case "bytes":
      return 'new Blob(["<bytes>"])';
    default:
      return printData(sampleData(content, document), new Map());
  }
}

/** A sample of a body as data. */
export function sampleData({ schema, example }: MediaType, document: Document): Json {
  return sample(withExample(schema, example), "body", document, []);
}

/** Whether the parts of a schema allow no type together. */
function isImpossible(schema: Schema | undefined, document: Document): boolean {
  const isTyped = schemaParts(schema, document).some(({ type }) => type !== undefined);
  const { types, nullable } = schemaFacts(schema, document);
  return isTyped && types.size === 0 && !nullable;
}

function sampleParameter(parameter: Parameter, document: Document): Json {
  const [example] = Object.values(parameter.examples ?? {});
  return sample(withExample(parameter.schema, parameter.example ?? example?.value), parameter.name, document, []);
}

function withExample(schema: Schema | undefined, example: Json | undefined): Schema {
  if (example === undefined || !(schema === undefined || isObject(schema))) return schema ?? {};
  return { ...schema, example };
}

function sample(schema: Schema, name: string, document: Document, above: readonly Schema[]): Json {
  if (!isObject(schema) || above.includes(schema)) return {};
  const facts = schemaFacts(schema, document);
  const given = schemaParts(schema, document).flatMap((part) => [
    part.example,
    ...[part.examples].flat(),
    part.default,
  ]);
  const fitting = given.find((value) => value !== undefined && value !== null && fits(value, facts));
  if (fitting !== undefined) return fitting;
  if (schema.const !== undefined) return schema.const;
  const [first] = (facts.enum ?? []).filter((value) => typeof value !== "bigint");
  if (first !== undefined) return first;
  const below = [...above, schema];
  const required = new Set([...facts.required, ...requiredByChoice(schema, facts, document)]);
  const ownMembers = () => members({ ...facts, required }, given.find(isObject) ?? {}, document, below);
  const chosen = choices(schema, document).map(([option = true]) => sample(option, name, document, below));
  const isMap = facts.additionalProperties !== undefined;
  const isObjectLike = facts.properties.size > 0 || facts.required.size > 0 || isMap;
  if (chosen[0] !== undefined && !isObjectLike && !chosen.every(isObject)) return chosen[0];
  if (chosen.length > 0) return { ...Object.assign({}, ...chosen.filter(isObject)), ...ownMembers() };
  const [type = isObjectLike ? "object" : "string"] = facts.types;
  if (type === "object") return ownMembers();
  if (type === "array") return sampleList(schema, facts, name, document, below);
  if (type === "boolean") return true;
  return type === "string" ? (byFormat[facts.format ?? ""] ?? `<${name}>`) : 1;
}

/** The required members, and those of a short example: "this or that is required" is often said in prose alone. */
function members(
  { properties, required, additionalProperties }: SchemaFacts,
  example: JsonObject,
  document: Document,
  above: readonly Schema[],
): JsonObject {
  // `false` says nothing of a member that only a choice describes.
  const other = isObject(additionalProperties) ? additionalProperties : undefined;
  const known = Object.keys(example).filter((key) => properties.size === 0 || properties.has(key));
  const shown = known.length > SHORT_EXAMPLE ? [] : known;
  return Object.fromEntries(
    [...new Set([...required, ...shown])].map((key) => [
      key,
      sample(withExample(properties.get(key) ?? other, example[key]), key, document, above),
    ]),
  );
}

/** Most members of an example that are shown although they are optional. */
const SHORT_EXAMPLE = 5;

function sampleList(
  schema: SchemaObject,
  facts: SchemaFacts,
  name: string,
  document: Document,
  above: readonly Schema[],
): Json {
  const prefixItems = schemaParts(schema, document).find((part) => part.prefixItems !== undefined)?.prefixItems;
  if (prefixItems !== undefined) return prefixItems.map((item) => sample(item, name, document, above));
  return [sample(facts.items ?? {}, name, document, above)];
}

/** What the first choices require, where only the schema beside them describes it. */
function requiredByChoice(schema: Schema, { properties }: SchemaFacts, document: Document): string[] {
  return choices(schema, document).flatMap(([option]) => {
    const chosen = schemaFacts(option, document);
    return [...chosen.required].filter((name) => !chosen.properties.has(name) && properties.has(name));
  });
}

/** The choices that a schema leaves, its own and those of what it is made of. */
function choices(schema: Schema, document: Document): (readonly Schema[])[] {
  return schemaParts(schema, document)
    .flatMap(({ oneOf, anyOf }) => [oneOf ?? [], anyOf ?? []])
    .filter((each) => each.length > 0);
}

// Objects are built member by member, since an example of a whole object may not match its schema anymore.
function fits(value: Json, { types, enum: values }: ReturnType<typeof schemaFacts>): boolean {
  if (typeof value === "object") return false;
  if (values !== undefined) return values.includes(value);
  const type = typeof value;
  return types.size === 0 || types.has(type) || (type === "number" && types.has("integer"));
}
