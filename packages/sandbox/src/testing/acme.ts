import type { Spec } from "../openapi/document.ts";

const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object): object => ({ description: "x", content: { "application/json": { schema } } });
const left = { "x-left": { required: true, schema: { type: "integer", minimum: 3, multipleOf: 5 } } };
const id = { name: "id", in: "path", required: true, schema: { type: "integer" } };

/** A vendor without a behavior of its own. */
export const acme: Spec = {
  name: "acme",
  document: {
    info: { title: "Acme", version: "1" },
    servers: [{ url: "https://acme.example/v1" }],
    paths: {
      "/people/{id}": {
        delete: {
          operationId: "deleteUser",
          security: [{ key: [] }],
          parameters: [id, { name: "force", in: "query", schema: { type: "boolean" } }],
          responses: {
            200: { ...json(ref("Done")), "x-purge-done": { pointer: "/done", equals: "yes" } },
            401: json(ref("Error")),
          },
        },
        get: {
          operationId: "getUser",
          security: [{ key: [] }],
          parameters: [id],
          responses: { 200: json(ref("Person")), "4XX": json(ref("Error")) },
        },
      },
      "/people": {
        delete: {
          operationId: "deleteAll",
          security: [{ key: [] }],
          responses: { 204: { description: "x", headers: left } },
        },
      },
    },
    components: {
      securitySchemes: { key: { type: "apiKey", in: "header", name: "x-acme-key" } },
      schemas: {
        Done: { type: "object", required: ["done"], properties: { done: { type: "string" } } },
        Error: { type: "object", required: ["error"], properties: { error: { type: "string" } } },
        Person: {
          allOf: [
            {
              type: "object",
              required: ["id", "mail"],
              properties: { id: ref("Id"), mail: { type: "string", format: "email" } },
            },
            {
              type: "object",
              required: ["since", "kind", "age", "tags", "boss"],
              properties: {
                since: { type: "string", format: "date-time" },
                kind: { enum: ["human", "bot"] },
                age: { type: "integer", minimum: 18 },
                tags: { type: "array", minItems: 1, items: { type: "string" } },
                boss: { anyOf: [{ type: "null" }, ref("Person")] },
              },
            },
          ],
        },
        Id: { type: "string", format: "uuid" },
      },
    },
  } as unknown as Spec["document"],
};
