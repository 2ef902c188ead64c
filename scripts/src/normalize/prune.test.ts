import { expect, it } from "vitest";
import { draft, operation } from "./draft.fixture.ts";
import { prune } from "./prune.ts";

it("leaves what clients make use of", () => {
  const given = draft({
    "x-logo": {},
    jsonSchemaDialect: "x",
    webhooks: { a: {} },
    externalDocs: { url: "https://acme.example" },
    tags: [{ name: "unused" }, { name: "users", description: "d", "x-a": 1 }],
    paths: {
      "/a": {
        get: operation({
          "x-a": 1,
          "x-purge-idempotent": false,
          "x-purge-evidence": { grade: "documented" },
          deprecated: false,
          tags: ["users", "new"],
          parameters: [
            { name: "x-a", in: "header", required: false, schema: { $ref: "#/components/schemas/A" }, examples: {} },
          ],
          callbacks: { a: {} },
          responses: {
            "200": {
              description: "",
              summary: "s",
              headers: { "content-type": {} },
              links: {},
              content: {},
              "x-purge-done": "any",
            },
          },
        }),
        put: operation({
          tags: [],
          parameters: [],
          security: [],
          requestBody: { required: true, content: { "text/plain": {} } },
        }),
      },
    },
    components: {
      schemas: {
        A: {
          required: [],
          xml: {},
          "x-a": 1,
          readOnly: false,
          properties: { "x-a": { type: "string" }, xml: {} },
          example: { "x-a": 1 },
        },
        Unused: {},
      },
      responses: { Unused: {} },
      securitySchemes: {},
      "x-a": {},
    },
  });
  expect(prune(given)).toEqual(
    draft({
      externalDocs: { url: "https://acme.example" },
      tags: [{ name: "users", description: "d" }, { name: "new" }],
      paths: {
        "/a": {
          get: operation({
            "x-purge-evidence": { grade: "documented" },
            tags: ["users", "new"],
            parameters: [{ name: "x-a", in: "header", schema: { $ref: "#/components/schemas/A" } }],
            responses: { "200": { "x-purge-done": "any" } },
          }),
          put: operation({ security: [], requestBody: { required: true, content: { "text/plain": {} } } }),
        },
      },
      components: { schemas: { A: { properties: { "x-a": { type: "string" }, xml: {} }, example: { "x-a": 1 } } } },
    }),
  );
});
