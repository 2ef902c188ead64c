import type { JsonObject } from "../document/json.ts";
import type { Received } from "./loopback-vendor.fixture.ts";

/** A deletion at a vendor of some kind: what its file says, what a caller writes, and what arrives. */
export interface Deletion {
  specification: JsonObject;
  /** The operation to keep. */
  keep: string;
  /** Whether what is deleted is a person, so that `deleteUser` is proposed. */
  ofPerson?: boolean;
  /** The printed overlay lines that are needed, by what they contain. */
  lines?: RegExp;
  options: object;
  input: object;
  reply?: { status: number; body?: string };
  arrives: Partial<Omit<Received, "headers">> & { headers: object };
  /** Absent: `ok` with the status of the reply. */
  result?: object;
}

export const text = { type: "string" };
export const at = (
  place: "path" | "query" | "header",
  name: string,
  schema: JsonObject = text,
  more: JsonObject = {},
) => ({
  name,
  in: place,
  ...((place === "path" || more.required === true) && { required: true }),
  schema,
  ...more,
});
export const json = (schema: JsonObject) => ({ content: { "application/json": { schema } } });
export const object = (properties: JsonObject, required = Object.keys(properties)) => ({
  type: "object",
  properties,
  required,
});
export const gone = { "204": { description: "Gone" }, "404": { description: "Nobody" } };

/** A document of OpenAPI 3.0. */
export function three(
  server: JsonObject | string,
  schemes: JsonObject,
  paths: JsonObject,
  more: JsonObject = {},
): JsonObject {
  return {
    openapi: "3.0.3",
    info: { title: "Vendor", version: "1" },
    servers: [typeof server === "string" ? { url: server } : server],
    security: [Object.fromEntries(Object.keys(schemes).map((name) => [name, []]))],
    paths,
    components: { securitySchemes: schemes },
    ...more,
  };
}

export const bearer = { type: "http", scheme: "bearer" };
export const header = (name: string, description = "") => ({ type: "apiKey", in: "header", name, description });
export const oauth = {
  type: "oauth2",
  flows: { clientCredentials: { tokenUrl: "https://vendor.dev/token", scopes: {} } },
};
export const uuid = "1449752e-0d8a-40e0-9206-91ab099b2537";
