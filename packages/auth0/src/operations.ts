// Generated from specs/auth0/openapi.yaml by `node run.mjs generate`. Do not edit.
import { type Api, fillServer } from "@purge/runtime";

/** URLs of the servers, by the names that callers use. */
export const servers = {
  regional: "https://{tenant}.{region}.auth0.com/api/v2",
} as const;

/** All that the runtime knows about auth0. */
export const api: Api = {
  name: "auth0",
  servers,
  variables: {
    tenant: {},
    region: { enum: ["us", "us-3", "us-4", "us-5", "eu", "eu-2", "au", "ca", "jp", "uk"] },
  },
  schemes: {
    accessToken: { in: "header", name: "Authorization", prefix: "Bearer " },
  },
  security: [["accessToken"]],
  operations: {
    listUsersByEmail: {
      method: "GET",
      path: "/users-by-email",
      input: { query: { members: { email: { required: true, type: "string" } } } },
      responses: { 200: "json", 400: "json", 401: "json", 403: "json", 429: "json" },
    },
    getUser: {
      method: "GET",
      path: "/users/{id}",
      input: { path: { members: { id: { pattern: /^[^|]+\|.+$/u, example: "auth0|5f7c8ec7c33c6c004bbafe82" } } } },
      responses: { 200: "json", 400: "json", 401: "json", 403: "json", 404: "json", 429: "json" },
    },
    deleteUser: {
      method: "DELETE",
      path: "/users/{id}",
      input: { path: { members: { id: { pattern: /^[^|]+\|.+$/u, example: "auth0|5f7c8ec7c33c6c004bbafe82" } } } },
      responses: { 204: "", 400: "json", 401: "json", 403: "json", 429: "json" },
    },
  },
  codecs: { fillServer },
};
