import type { Json, JsonObject } from "../document/json.ts";

/** A document around a part that a test is about. */
export function draft(part: JsonObject, base: JsonObject = {}): JsonObject {
  return {
    openapi: "3.1.1",
    info: { title: "Acme", version: "1" },
    servers: [{ url: "https://api.acme.example", "x-purge-name": "production" }],
    paths: { "/users": { get: operation() } },
    ...base,
    ...part,
  };
}

/** An operation around the members that a test is about. */
export function operation(part: JsonObject = {}): JsonObject {
  return { operationId: "listUsers", responses: { "200": { description: "ok" } }, ...part };
}

/** A document of one schema, `A`. */
export function schemaDraft(schema: Json, others: JsonObject = {}): JsonObject {
  return draft({ components: { schemas: { A: schema, ...others } } });
}

/** The schema `A` of a document. */
export function schemaA(document: JsonObject): Json {
  return ((document.components as JsonObject).schemas as JsonObject).A as Json;
}
