import { isObject, type Json, type JsonObject, listAt, own, put } from "../../document/json.ts";
import type { Document, Schema } from "../../document/openapi.ts";
import { schemaFacts } from "../../document/schema-facts.ts";
import { schemaName } from "../../document/schema-name.ts";
import { mapSchema, namedSchemas, withSchemas } from "./visit-schemas.ts";

type Direction = "readOnly" | "writeOnly";

/**
 * Applies `readOnly` and `writeOnly` (OpenAPI 3.1): requests do not require read-only members, and responses do not
 * require write-only ones. A schema that is used in both directions and differs gets a second name for requests:
 * `UserInput`.
 */
export function splitDirections(document: JsonObject): JsonObject {
  const schemas = namedSchemas(document);
  const sent = reachedFrom(requestsOf(document), schemas);
  const received = reachedFrom(responsesOf(document), schemas);
  const differing = differingSchemas(schemas, document);
  const twice = [...sent].filter((name) => received.has(name) && differing.has(name));
  const inputs = new Map(twice.map((name) => [name, inputName(name, schemas)]));
  const relaxed = (schema: Json, flag: Direction) => mapSchema(schema, (part) => relax(part, flag, document));
  const result: JsonObject = {};
  for (const [name, schema] of Object.entries(schemas)) {
    const flag = sent.has(name) && !received.has(name) ? "readOnly" : "writeOnly";
    put(result, name, differing.has(name) ? relaxed(schema, flag) : schema);
  }
  for (const [name, input] of inputs) {
    put(result, input, renamed(relaxed(schemas[name] as Json, "readOnly"), inputs));
  }
  return withSchemas(mapOperations(document, inputs, relaxed), result);
}

function mapOperations(
  document: JsonObject,
  inputs: ReadonlyMap<string, string>,
  relaxed: (schema: Json, flag: Direction) => Json,
): JsonObject {
  const request = (value: Json) =>
    renamed(
      schemasIn(value, (schema) => relaxed(schema, "readOnly")),
      inputs,
    );
  const response = (value: Json) => schemasIn(value, (schema) => relaxed(schema, "writeOnly"));
  const operation = (value: Json): Json =>
    isObject(value)
      ? Object.fromEntries(
          Object.entries(value).map(([key, member]): [string, Json] => {
            if (key === "parameters" || key === "requestBody") return [key, request(member)];
            return [key, key === "responses" ? response(member) : member];
          }),
        )
      : value;
  const paths = Object.entries((document.paths ?? {}) as JsonObject).map(([path, item]): [string, Json] => [
    path,
    Object.fromEntries(Object.entries(item as JsonObject).map(([method, value]) => [method, operation(value)])),
  ]);
  return { ...document, paths: Object.fromEntries(paths) };
}

// Parameters, bodies and responses have their schemas only under this key.
function schemasIn(value: Json, replace: (schema: Json) => Json): Json {
  if (Array.isArray(value)) return value.map((item) => schemasIn(item, replace));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]): [string, Json] => [
      key,
      key === "schema" ? replace(member) : /^(example|examples|x-.*)$/.test(key) ? member : schemasIn(member, replace),
    ]),
  );
}

function relax(schema: JsonObject, flag: Direction, document: JsonObject): JsonObject {
  const required = listAt(schema, "required");
  if (required.length === 0) return schema;
  const { properties } = schemaFacts(schema as Schema, document as unknown as Document);
  const left = required.filter((name) => !hasFlag(properties.get(String(name)), flag, document));
  return left.length === required.length ? schema : { ...schema, required: left };
}

export function hasFlag(schema: Schema | undefined, flag: Direction, document: JsonObject): boolean {
  if (!isObject(schema)) return false;
  const name = schemaName(schema.$ref);
  const target = name === undefined ? undefined : (namedSchemas(document)[name] as Schema | undefined);
  return schema[flag] === true || (isObject(target) && target[flag] === true);
}

/** The schemas that differ by direction, themselves or through references. */
function differingSchemas(schemas: JsonObject, document: JsonObject): ReadonlySet<string> {
  const differing = new Set<string>();
  for (const [name, schema] of Object.entries(schemas)) {
    mapSchema(schema, (part) => {
      for (const flag of ["readOnly", "writeOnly"] as const)
        if (relax(part, flag, document) !== part) differing.add(name);
      return part;
    });
  }
  if (differing.size === 0) return differing;
  for (let size = -1; size !== differing.size; ) {
    size = differing.size;
    for (const [name, schema] of Object.entries(schemas)) {
      if ([...referencesIn(schema)].some((reference) => differing.has(reference))) differing.add(name);
    }
  }
  return differing;
}

function requestsOf(document: JsonObject): Json[] {
  return eachOperation(document).flatMap((operation) => [
    own(operation, "parameters") ?? [],
    own(operation, "requestBody") ?? {},
  ]);
}

function responsesOf(document: JsonObject): Json[] {
  return eachOperation(document).map((operation) => own(operation, "responses") ?? {});
}

function eachOperation(document: JsonObject): JsonObject[] {
  return Object.values((document.paths ?? {}) as JsonObject).flatMap((item) =>
    Object.values(item as JsonObject).filter(isObject),
  );
}

function reachedFrom(starts: readonly Json[], schemas: JsonObject): Set<string> {
  const reached = new Set<string>();
  const queue = starts.flatMap((start) => [...referencesIn(start)]);
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (reached.has(name) || own(schemas, name) === undefined) continue;
    reached.add(name);
    queue.push(...referencesIn(schemas[name] as Json));
  }
  return reached;
}

function referencesIn(value: Json, found: Set<string> = new Set()): Set<string> {
  if (Array.isArray(value)) for (const item of value) referencesIn(item, found);
  if (!isObject(value)) return found;
  for (const [key, member] of Object.entries(value)) {
    const name = key === "$ref" ? schemaName(member) : undefined;
    if (name !== undefined) found.add(name);
    else referencesIn(member, found);
  }
  return found;
}

function renamed(value: Json, inputs: ReadonlyMap<string, string>): Json {
  if (inputs.size === 0) return value;
  if (Array.isArray(value)) return value.map((item) => renamed(item, inputs));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]): [string, Json] => {
      const input = key === "$ref" ? inputs.get(schemaName(member) ?? "") : undefined;
      return [key, input === undefined ? renamed(member, inputs) : `#/components/schemas/${escaped(input)}`];
    }),
  );
}

function escaped(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

function inputName(name: string, schemas: JsonObject): string {
  let candidate = `${name}Input`;
  for (let count = 2; own(schemas, candidate) !== undefined; count++) candidate = `${name}Input${count}`;
  return candidate;
}
