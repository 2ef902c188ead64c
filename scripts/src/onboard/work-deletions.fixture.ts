import { at, bearer, type Deletion, gone, header, json, oauth, object, text, three } from "./deletion-parts.fixture.ts";

/** Vendors of work about people: incidents, tasks, customers, support. */
export const workDeletions: { readonly [kind: string]: Deletion } = {
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
