import type { JsonObject } from "../document/json.ts";
import type { Received } from "./loopback-vendor.fixture.ts";

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

const text = { type: "string" };
const at = (place: "path" | "query" | "header", name: string, schema: JsonObject = text, more: JsonObject = {}) => ({
  name,
  in: place,
  ...((place === "path" || more.required === true) && { required: true }),
  schema,
  ...more,
});
const json = (schema: JsonObject) => ({ content: { "application/json": { schema } } });
const object = (properties: JsonObject, required = Object.keys(properties)) => ({
  type: "object",
  properties,
  required,
});
const gone = { "204": { description: "Gone" }, "404": { description: "Nobody" } };

function three(server: JsonObject | string, schemes: JsonObject, paths: JsonObject, more: JsonObject = {}): JsonObject {
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

const bearer = { type: "http", scheme: "bearer" };
const header = (name: string, description = "") => ({ type: "apiKey", in: "header", name, description });
const oauth = { type: "oauth2", flows: { clientCredentials: { tokenUrl: "https://vendor.dev/token", scopes: {} } } };
const uuid = "1449752e-0d8a-40e0-9206-91ab099b2537";

/** Deletions of a dozen well-known kinds of vendor, each in a few lines of our own. */
export const deletions: { [kind: string]: Deletion } = {
  "incidents: a key with a word before it, a version in Accept": {
    specification: three(
      "https://api.vendor.dev",
      { key: header("Authorization", "Send `Token token=<your key>`.") },
      {
        "/users/me": { get: { responses: { "200": { description: "You" } } } },
        "/users/{id}": {
          parameters: [
            at(
              "header",
              "Accept",
              { type: "string", default: "application/vnd.vendor+json;version=2" },
              { required: true },
            ),
            at("header", "Content-Type", { type: "string", enum: ["application/json"] }),
            at("path", "id"),
          ],
          delete: { responses: gone },
        },
      },
    ),
    keep: "DELETE /users/{id}",
    lines: /x-purge-prefix/,
    options: { apiKey: "k" },
    input: { path: { id: "PX1" } },
    arrives: { method: "DELETE", url: "/users/PX1", headers: { authorization: "Token token=k" }, body: "" },
  },
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
  "tasks: OAuth or a personal token, and an empty object in reply": {
    ofPerson: false,
    specification: three(
      "https://app.vendor.dev/api/1.0",
      { pat: bearer, oauth },
      {
        "/tasks/{gid}": {
          parameters: [at("path", "gid"), at("query", "pretty", { type: "boolean" })],
          delete: {
            security: [{ pat: [] }, { oauth: [] }],
            responses: { "200": { description: "Done", ...json(object({ data: object({}) }, [])) }, ...gone },
          },
        },
      },
    ),
    keep: "DELETE /tasks/{gid}",
    options: { accessToken: "t" },
    input: { path: { gid: "12" }, query: { pretty: true } },
    reply: { status: 200, body: '{"data":{}}' },
    arrives: { method: "DELETE", url: "/tasks/12?pretty=true", headers: { authorization: "Bearer t" }, body: "" },
  },
  "customers: a POST that is named after its path": {
    specification: three(
      "https://api.vendor.dev",
      { oauth, legacy: header("private-app") },
      {
        "/crm/v3/contacts/gdpr-delete": {
          post: {
            operationId: "post-/crm/v3/contacts/gdpr-delete_purge",
            security: [{ oauth: ["contacts.write"] }, { legacy: [] }],
            requestBody: { required: true, ...json(object({ objectId: text, idProperty: text }, ["objectId"])) },
            responses: {
              "204": { description: "Gone" },
              default: { description: "Not", content: { "*/*": { schema: object({}) } } },
            },
          },
        },
      },
    ),
    keep: "POST /crm/v3/contacts/gdpr-delete",
    options: { legacy: "app" },
    input: { body: { objectId: "1" } },
    arrives: {
      method: "POST",
      url: "/crm/v3/contacts/gdpr-delete",
      headers: { "private-app": "app", "content-type": "application/json" },
      body: '{"objectId":"1"}',
    },
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
  "sign-in: a project in the host, two keys together, ids that are UUIDs": {
    specification: three(
      {
        url: "https://{project}.vendor.co/auth/v1",
        variables: { project: { default: "abcdefghijklmnopqrst", description: "your project ref" } },
      },
      { apikey: header("apikey"), admin: bearer },
      {
        "/admin/users/{userId}": {
          parameters: [at("path", "userId", { type: "string", format: "uuid" })],
          delete: { responses: { "200": { description: "Gone", ...json(object({})) }, ...gone } },
        },
      },
    ),
    keep: "DELETE /admin/users/{userId}",
    options: { apikey: "anon", admin: "service", project: "p" },
    input: { path: { userId: uuid } },
    reply: { status: 200, body: "{}" },
    arrives: {
      method: "DELETE",
      url: `/admin/users/${uuid}`,
      headers: { authorization: "Bearer service", apikey: "anon" },
      body: "",
    },
  },
  "identity on your own host: a realm, no server, no scheme": {
    specification: {
      openapi: "3.0.3",
      info: { title: "Identity", version: "1" },
      paths: {
        "/admin/realms/{realm}/users/{user-id}": {
          parameters: [at("path", "realm"), at("path", "user-id")],
          delete: { tags: ["Users"], responses: gone },
        },
      },
    },
    keep: "DELETE /admin/realms/{realm}/users/{user-id}",
    lines: /securitySchemes/,
    options: { accessToken: "t", host: "id.example.com" },
    input: { path: { realm: "main", "user-id": uuid } },
    arrives: {
      method: "DELETE",
      url: `/admin/realms/main/users/${uuid}`,
      headers: { authorization: "Bearer t" },
      body: "",
    },
  },
  "directory: SSWS or OAuth, a host that everyone has to give": {
    specification: three(
      { url: "https://{yourDomain}", variables: { yourDomain: { default: "subdomain.vendor.dev" } } },
      { token: header("Authorization", "Pass the API token as `SSWS {API token}`."), oauth },
      {
        "/api/v1/users/{id}": {
          parameters: [
            at("path", "id"),
            at("query", "sendEmail", { type: "boolean", default: false }),
            at("header", "Prefer", { type: "string", enum: ["respond-async"] }),
          ],
          delete: { security: [{ token: [] }, { oauth: [] }], responses: gone },
        },
      },
    ),
    keep: "DELETE /api/v1/users/{id}",
    lines: /x-purge-prefix/,
    options: { token: "k", yourDomain: "acme.vendor.dev" },
    input: { path: { id: "00u1" }, query: { sendEmail: false }, header: { Prefer: "respond-async" } },
    arrives: {
      method: "DELETE",
      url: "/api/v1/users/00u1?sendEmail=false",
      headers: { authorization: "SSWS k", prefer: "respond-async" },
      body: "",
    },
  },
  "sign-up: says what was deleted": {
    specification: three(
      "https://api.vendor.dev/v1",
      { bearerAuth: bearer },
      {
        "/users/{user_id}": {
          delete: {
            parameters: [at("path", "user_id")],
            responses: {
              "200": {
                description: "Gone",
                ...json(
                  object({ object: { type: "string", enum: ["user"] }, id: text, deleted: { type: "boolean" } }, [
                    "object",
                    "deleted",
                  ]),
                ),
              },
              "404": { description: "Nobody" },
            },
          },
        },
      },
    ),
    keep: "DELETE /users/{user_id}",
    lines: /x-purge-done: { pointer: "\/deleted", equals: true }/,
    options: { apiKey: "sk" },
    input: { path: { user_id: "user_1" } },
    reply: { status: 200, body: '{"object":"user","id":"user_1","deleted":false}' },
    arrives: { method: "DELETE", url: "/users/user_1", headers: { authorization: "Bearer sk" }, body: "" },
    result: { ok: false, kind: "not-done" },
  },
  "support: a version header with a default, a host of its own for one operation": {
    specification: three(
      "https://api.vendor.io",
      { bearerAuth: bearer },
      {
        "/contacts/{id}": {
          servers: [{ url: "https://privacy.vendor.io" }],
          delete: {
            parameters: [
              at("path", "id", { type: "string", example: "63a0" }),
              at("header", "Vendor-Version", { type: "string", default: "2.11", enum: ["2.10", "2.11"] }),
            ],
            responses: gone,
          },
        },
        "/contacts": { get: { responses: { "200": { description: "All" } } } },
      },
    ),
    keep: "DELETE /contacts/{id}",
    options: { apiKey: "t" },
    input: { path: { id: "63a0" }, header: { "Vendor-Version": "2.11" } },
    arrives: {
      method: "DELETE",
      url: "/contacts/63a0",
      headers: { authorization: "Bearer t", "vendor-version": "2.11" },
      body: "",
    },
  },
};
