// Generated from specs/box/openapi.yaml by `node run.mjs generate`. Do not edit.
import type { Api } from "@purge/runtime";

/** URLs of the servers, by the names that callers use. */
export const servers = {
  production: "https://api.box.com/2.0",
} as const;

/** All that the runtime knows about box. */
export const api: Api = {
  name: "box",
  servers,
  schemes: {
    accessToken: { in: "header", name: "Authorization", prefix: "Bearer " },
  },
  security: [["accessToken"]],
  operations: {
    listUsers: {
      method: "GET",
      path: "/users",
      input: { query: { members: { filter_term: { required: true, type: "string" }, user_type: {} } } },
      responses: { 200: "json", default: "json" },
    },
    getUser: {
      method: "GET",
      path: "/users/{user_id}",
      input: {
        path: {
          members: { user_id: { pattern: /^[^@\s]+$/u, example: "11446498", reserved: ["me", "terminate_sessions"] } },
        },
      },
      responses: { 200: "json", 404: "json", default: "json" },
    },
    deleteUser: {
      method: "DELETE",
      path: "/users/{user_id}",
      input: {
        path: {
          members: { user_id: { pattern: /^[^@\s]+$/u, example: "11446498", reserved: ["me", "terminate_sessions"] } },
        },
        query: { members: { force: { type: "boolean" }, notify: { type: "boolean" } } },
      },
      responses: { 204: "", 400: "json", 403: "json", 404: "json", default: "json" },
    },
  },
};
