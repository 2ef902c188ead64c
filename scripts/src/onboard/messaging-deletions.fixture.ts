import { at, type Deletion, gone, header, json, object, text, three } from "./deletion-parts.fixture.ts";

/** Vendors of mail and messages. */
export const messagingDeletions: { readonly [kind: string]: Deletion } = {
  "marketing: a job in JSON:API, a dated revision": {
    specification: three(
      "https://a.vendor.dev",
      { "Vendor-API-Key": header("Authorization", 'The value is "Vendor-API-Key your-private-key".') },
      {
        "/api/deletion-jobs": {
          post: {
            operationId: "request_profile_deletion",
            parameters: [at("header", "revision", text, { required: true })],
            requestBody: {
              required: true,
              content: {
                "application/vnd.api+json": {
                  schema: object({
                    data: object({
                      type: { type: "string", enum: ["deletion-job"] },
                      attributes: object({ profile: object({ email: { type: "string", nullable: true } }, []) }),
                    }),
                  }),
                },
              },
            },
            responses: { "202": { description: "Begun" }, "4XX": { description: "No" } },
          },
        },
      },
    ),
    keep: "POST /api/deletion-jobs",
    lines: /x-purge-prefix/,
    options: { apiKey: "pk" },
    input: {
      header: { revision: "2026-10-15" },
      body: { data: { type: "deletion-job", attributes: { profile: { email: "a@example.com" } } } },
    },
    reply: { status: 202 },
    arrives: {
      method: "POST",
      url: "/api/deletion-jobs",
      headers: {
        authorization: "Vendor-API-Key pk",
        "content-type": "application/vnd.api+json",
        revision: "2026-10-15",
      },
      body: '{"data":{"type":"deletion-job","attributes":{"profile":{"email":"a@example.com"}}}}',
    },
  },
  "mail: ids in the query, a bearer token as a key": {
    specification: three(
      "https://api.vendor.dev/v3",
      { Authorization: header("Authorization") },
      {
        "/marketing/contacts": {
          delete: {
            parameters: [
              at("query", "all", text),
              at("query", "ids", { type: "array", items: text }, { explode: false }),
            ],
            responses: { "202": { description: "A job", ...json(object({ job_id: text }, [])) }, ...gone },
          },
        },
      },
    ),
    keep: "DELETE /marketing/contacts",
    options: { apiKey: "Bearer SG.k" },
    input: { query: { ids: ["a", "b"] } },
    reply: { status: 202, body: '{"job_id":"j"}' },
    arrives: {
      method: "DELETE",
      url: "/marketing/contacts?ids=a,b",
      headers: { authorization: "Bearer SG.k" },
      body: "",
    },
  },
  "chat: Swagger 2.0, a form, OAuth, and a boolean that says whether it is done": {
    specification: {
      swagger: "2.0",
      info: { title: "Chat", version: "1" },
      host: "chat.vendor.dev",
      basePath: "/api",
      schemes: ["https"],
      securityDefinitions: {
        auth: {
          type: "oauth2",
          flow: "accessCode",
          authorizationUrl: "https://vendor.dev/a",
          tokenUrl: "https://vendor.dev/t",
          scopes: {},
        },
      },
      paths: {
        "/users.remove": {
          post: {
            security: [{ auth: ["write"] }],
            consumes: ["application/x-www-form-urlencoded", "application/json"],
            produces: ["application/json"],
            parameters: [
              { name: "team_id", in: "formData", required: true, type: "string" },
              { name: "user_id", in: "formData", required: true, type: "string" },
            ],
            responses: {
              "200": { description: "Done", schema: object({ ok: { type: "boolean", enum: [true] } }) },
              default: { description: "Not" },
            },
          },
        },
      },
    },
    keep: "POST /users.remove",
    options: { accessToken: "xoxp" },
    input: { body: { team_id: "T1", user_id: "U1" } },
    reply: { status: 200, body: '{"ok":false,"error":"not_allowed"}' },
    arrives: {
      method: "POST",
      url: "/users.remove",
      headers: { authorization: "Bearer xoxp", "content-type": "application/x-www-form-urlencoded" },
      body: "team_id=T1&user_id=U1",
    },
    result: { ok: false, kind: "not-done" },
  },
  "transactional mail: the key is a member of the body": {
    ofPerson: false,
    specification: {
      swagger: "2.0",
      info: { title: "Mail", version: "1" },
      host: "vendor.dev",
      basePath: "/api/1.3",
      schemes: ["https"],
      consumes: ["application/json"],
      paths: {
        "/rejects/delete": {
          post: {
            parameters: [{ name: "body", in: "body", required: true, schema: object({ key: text, email: text }) }],
            responses: { "200": { description: "Done" } },
          },
        },
      },
    },
    keep: "POST /rejects/delete",
    lines: /security: \[\]/,
    options: {},
    input: { body: { key: "k", email: "a@example.com" } },
    reply: { status: 200, body: '{"deleted":true}' },
    arrives: {
      method: "POST",
      url: "/rejects/delete",
      headers: { "content-type": "application/json" },
      body: '{"key":"k","email":"a@example.com"}',
    },
  },
};
