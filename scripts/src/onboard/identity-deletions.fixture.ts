import {
  at,
  bearer,
  type Deletion,
  gone,
  header,
  json,
  oauth,
  object,
  text,
  three,
  uuid,
} from "./deletion-parts.fixture.ts";

/** Vendors of accounts and sign-in. */
export const identityDeletions: { readonly [kind: string]: Deletion } = {
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
};
