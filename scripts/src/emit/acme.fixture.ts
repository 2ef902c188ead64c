import type { Document, Evidence } from "../document/openapi.ts";

const evidence: Evidence = { grade: "documented", source: "docs.acme.example/users", date: "2026-11-22" };
const observed: Evidence = { grade: "observed", source: "a call of 2026-11-20", date: "2026-11-22" };
const problem = { "application/json": { schema: { $ref: "#/components/schemas/Problem" } } };

/** A small normalized document that has one of most things. */
export const acme: Document = {
  openapi: "3.1.1",
  info: { title: "Acme API", version: "2.4.0", description: "Users of Acme.\n\nA team lives in one region." },
  externalDocs: { description: "Acme's documentation", url: "https://docs.acme.example/" },
  servers: [
    {
      url: "https://api.us.acme.example/",
      description: "Production, United States",
      "x-purge-name": "us",
      "x-purge-key-prefix": "pk_us_",
      "x-purge-evidence": evidence,
    },
    {
      url: "https://sandbox.eu.acme.example",
      description: "Sandbox, Europe. Holds 50 users",
      "x-purge-name": "sandbox-eu",
      "x-purge-key-prefix": ["sk_eu_", "sk_test_"],
      "x-purge-evidence": evidence,
    },
  ],
  tags: [{ name: "user", description: "People." }],
  paths: {
    "/v2/user/{user_id}": {
      get: {
        operationId: "getUser",
        summary: "Get a user",
        tags: ["user"],
        security: [{ apiKey: [] }, { accessToken: [] }],
        parameters: [userId()],
        responses: {
          "200": {
            description: "The user.",
            headers: { "X-RateLimit-Reset": { description: "Epoch seconds.", schema: { type: "integer" } } },
            content: { "application/json": { schema: { $ref: "#/components/schemas/User" } } },
            "x-purge-evidence": evidence,
          },
          "404": { description: "There is no such user.", content: problem, "x-purge-evidence": observed },
        },
        "x-purge-evidence": evidence,
      },
      delete: {
        operationId: "deleteUser",
        summary: "Delete a user",
        description: "Schedules a user for deletion. Data is erased after seven days.\n\n@see `undoDeleteUser` */",
        tags: ["user"],
        security: [{ apiKey: [] }, { accessToken: [] }],
        parameters: [userId()],
        responses: {
          "200": {
            description: "The user is scheduled for deletion.",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Done" } } },
            "x-purge-done": { pointer: "/success", equals: true },
            "x-purge-evidence": evidence,
          },
          "401": { description: "The key is not known.", content: problem, "x-purge-evidence": evidence },
          "403": {
            description: "The gateway refuses.\n\nPlain text.",
            content: { "text/plain": { schema: { type: "string" } } },
            "x-purge-evidence": observed,
          },
          "404": {
            description: "There is no such user,\nor it is gone.",
            content: problem,
            "x-purge-evidence": [evidence, observed],
          },
          "5XX": { description: "Acme is down.", "x-purge-evidence": { ...observed, grade: "inferred" } },
        },
        "x-purge-evidence": evidence,
      },
    },
    "/v2/user/blocked": {
      post: {
        operationId: "blockUser",
        summary: "Block a user.",
        deprecated: true,
        "x-purge-idempotent": true,
        security: [{ apiKey: [], adminToken: [] }],
        requestBody: {
          description: "Whom to block.",
          required: true,
          content: { "application/json": { schema: { $ref: "#/components/schemas/BlockRequest" } } },
        },
        responses: {
          "200": { description: "Blocked.", "x-purge-done": "any", "x-purge-evidence": evidence },
          "204": { description: "Was blocked before.", "x-purge-evidence": evidence },
          default: { description: "Anything else.", content: problem, "x-purge-evidence": observed },
        },
        "x-purge-evidence": evidence,
      },
    },
    "/v2/user": {
      get: {
        operationId: "listUsers",
        summary: "List users",
        security: [{ apiKey: [] }, { accessToken: [] }],
        parameters: [
          {
            name: "limit",
            in: "query",
            description: "How many.",
            schema: { type: "integer", default: 100, maximum: 500 },
            "x-purge-evidence": evidence,
          },
          { name: "tags", in: "query", explode: false, schema: { type: "array", items: { type: "string" } } },
          { name: "filter[state]", in: "query", schema: { type: "string", enum: ["active", "blocked", ""] } },
        ],
        responses: {
          "200": {
            description: "A page of users.",
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  required: ["users"],
                  properties: { users: { type: "array", items: { $ref: "#/components/schemas/User" } } },
                },
              },
            },
            "x-purge-evidence": evidence,
          },
          "400": { description: "A parameter is wrong.", content: problem, "x-purge-evidence": evidence },
        },
        "x-purge-evidence": evidence,
      },
    },
    "/v2/status": {
      get: {
        operationId: "getStatus",
        summary: "Is Acme up?",
        security: [],
        responses: {
          "200": {
            description: "It is.",
            content: { "text/plain": { schema: { type: "string" } } },
            "x-purge-evidence": evidence,
          },
          "4XX": { description: "Not documented.", "x-purge-evidence": { ...observed, grade: "inferred" } },
        },
        "x-purge-evidence": evidence,
      },
    },
  },
  components: {
    schemas: {
      User: {
        type: "object",
        title: "User",
        description: "A user of a team.",
        required: ["user_id", "email", "created_on"],
        properties: {
          user_id: { type: "string", format: "uuid", title: "User Id" },
          email: { type: "string", description: "Unique in a team.", example: "ada@acme.example" },
          created_on: { type: "string", format: "date-time" },
          role: { anyOf: [{ type: "string", enum: ["admin", "member"] }, { type: "null" }], default: "member" },
          manager: { $ref: "#/components/schemas/User", description: "Whom the user reports to." },
        },
      },
      Done: { type: "object", required: ["success"], properties: { success: { type: "boolean" } } },
      BlockRequest: {
        type: "object",
        required: ["request"],
        properties: {
          request: {
            type: "object",
            required: ["userId", "reason"],
            properties: {
              userId: { type: "string", format: "uuid" },
              reason: { type: ["string", "null"] },
              until: { type: "string", format: "date" },
            },
          },
        },
      },
      Problem: {
        type: "object",
        required: ["detail"],
        properties: { detail: { description: "A text, or what is wrong with each field." } },
      },
    },
    securitySchemes: {
      apiKey: {
        type: "apiKey",
        in: "header",
        name: "x-acme-key",
        description: "The team's API key",
        "x-purge-evidence": evidence,
      },
      accessToken: { type: "http", scheme: "bearer", "x-purge-evidence": observed },
      adminToken: { type: "http", scheme: "basic", description: "An administrator.", "x-purge-evidence": evidence },
    },
  },
};

function userId() {
  return {
    name: "user_id",
    in: "path" as const,
    description: "The user's id at Acme.",
    required: true,
    example: "1449752e-0d8a-40e0-9206-91ab099b2537",
    schema: { type: "string", format: "uuid" },
    "x-purge-evidence": evidence,
  };
}
