import { isObject, type Json, type JsonObject } from "../../document/json.ts";
import { rewrite } from "../../document/walk.ts";

/** A copy of a document with every schema replaced, outermost first. */
export function mapSchemas(document: JsonObject, replace: (schema: JsonObject) => JsonObject): JsonObject {
  return rewrite(document, (object, kind, _, into) => into(kind === "schema" ? replace(object) : object));
}

/** The same for one schema and what is below it. */
export function mapSchema(schema: Json, replace: (schema: JsonObject) => JsonObject): Json {
  if (!isObject(schema)) return schema;
  return rewrite(schema, (object, kind, _, into) => into(kind === "schema" ? replace(object) : object), {
    kind: "schema",
  });
}

/** A document's named schemas. */
export function namedSchemas({ components }: JsonObject): JsonObject {
  return isObject(components) && isObject(components.schemas) ? components.schemas : {};
}

/** A copy of a document with other named schemas. */
export function withSchemas(document: JsonObject, schemas: JsonObject): JsonObject {
  const components = isObject(document.components) ? document.components : {};
  return { ...document, components: { ...components, schemas } };
}
