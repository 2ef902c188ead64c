import { formats } from "../document/formats.ts";
import { isObject, type Json, type JsonObject, listAt, mapValues, objectAt, own, textAt } from "../document/json.ts";
import { literalSiblings } from "../document/literal-siblings.ts";
import type { Document, Schema } from "../document/openapi.ts";
import { schemaFacts } from "../document/schema-facts.ts";

/**
 * Reserves the literal segments of routes that were left out: as an id, one of them would still reach that route. They
 * are written as `not` at the path parameter. `routes` are all paths of the vendor.
 */
export function reserveSiblingRoutes(document: JsonObject, routes: readonly string[]): JsonObject {
  const paths = objectAt(document, "paths") ?? {};
  const left = routes.filter((route) => own(paths, route) === undefined);
  const withSiblings = (path: string, parameter: Json): Json => {
    const schema = isObject(parameter) ? objectAt(parameter, "schema") : undefined;
    if (!isObject(parameter) || schema === undefined || own(parameter, "in") !== "path") return parameter;
    const literals = literalSiblings(path, textAt(parameter, "name") ?? "", left).filter((literal) =>
      isPossible(literal, schema as Schema, document),
    );
    const known = own(schema, "not");
    if (literals.length === 0 || known !== undefined) return parameter;
    return { ...parameter, schema: { ...schema, not: { enum: literals } } };
  };
  const withOperations = (path: string, item: Json): Json =>
    mapValues(item as JsonObject, (operation) =>
      isObject(operation) && own(operation, "parameters") !== undefined
        ? { ...operation, parameters: listAt(operation, "parameters").map((each) => withSiblings(path, each)) }
        : operation,
    );
  return {
    ...document,
    paths: Object.fromEntries(
      Object.entries(paths).map(([path, item]) => [path, isObject(item) ? withOperations(path, item) : item]),
    ),
  };
}

/** Whether an id with this pattern and format can equal the literal. */
function isPossible(literal: string, schema: Schema, document: JsonObject): boolean {
  const { pattern, format = "", types } = schemaFacts(schema, document as unknown as Document);
  if (types.size > 0 && !types.has("string")) return false;
  try {
    return (pattern === undefined ? formats.get(format)?.pattern : new RegExp(pattern, "iu"))?.test(literal) !== false;
  } catch {
    return true;
  }
}
