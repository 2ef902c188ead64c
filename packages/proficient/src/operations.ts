// Generated from specs/proficient/openapi.yaml by `node run.mjs generate`. Do not edit.
import type { Api } from "@purge/runtime";

/** URLs of the servers, by the names that callers use. */
export const servers = {
  production: "https://api.proficientai.com",
} as const;

/** All that the runtime knows about proficient. */
export const api: Api = {
  name: "proficient",
  servers,
  schemes: {
    apiKey: { in: "header", name: "Authorization", prefix: "Bearer " },
  },
  security: [["apiKey"]],
  operations: {
    listUsers: {
      method: "GET",
      path: "/users",
      input: { query: { members: { live_mode: {} } } },
      responses: { 200: "json", 401: "json", 403: "json", 500: "json" },
    },
    createUser: {
      method: "POST",
      path: "/users",
      body: {
        kind: "json",
        media: "application/json",
        required: true,
        members: { external_id: { required: true, type: "string" } },
      },
      responses: { 200: "json", 400: "json", 401: "json", 403: "json", 500: "json" },
    },
    getUser: {
      method: "GET",
      path: "/users/{user_id}",
      input: { path: { members: { user_id: {} } } },
      responses: { 200: "json", 401: "json", 403: "json", 404: "json", 500: "json" },
    },
    updateUser: {
      method: "POST",
      path: "/users/{user_id}",
      input: { path: { members: { user_id: {} } } },
      body: { kind: "json", media: "application/json", required: true, members: {} },
      responses: { 200: "json", 400: "json", 401: "json", 403: "json", 404: "json", 500: "json", 503: "json" },
    },
    deleteUser: {
      method: "DELETE",
      path: "/users/{user_id}",
      input: { path: { members: { user_id: {} } } },
      responses: { 200: "json", 401: "json", 403: "json", 404: "json", 500: "json", 503: "json" },
      done: { 200: [["object"], "user"] },
    },
  },
};
