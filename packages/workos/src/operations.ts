// Generated from specs/workos/openapi.yaml by `node run.mjs generate`. Do not edit.
import type { Api } from "@purge/runtime";

/** URLs of the servers, by the names that callers use. */
export const servers = {
  production: "https://api.workos.com",
} as const;

/** All that the runtime knows about workos. */
export const api: Api = {
  name: "workos",
  servers,
  schemes: {
    apiKey: { in: "header", name: "Authorization", prefix: "Bearer " },
  },
  security: [["apiKey"]],
  operations: {
    listUsers: {
      method: "GET",
      path: "/user_management/users",
      input: { query: { members: { email: {}, after: {} } } },
      responses: { 200: "json", 401: "json", 403: "json", 422: "json", 429: "json" },
    },
    getUser: {
      method: "GET",
      path: "/user_management/users/{id}",
      input: {
        path: {
          members: { id: { pattern: /^(?!directory_user_)[^@\s]+$/u, example: "user_01E4ZCR3C56J083X43JQXF3JK5" } },
        },
      },
      responses: { 200: "json", 401: "json", 403: "json", 404: "json", 429: "json" },
    },
    deleteUser: {
      method: "DELETE",
      path: "/user_management/users/{id}",
      input: {
        path: {
          members: { id: { pattern: /^(?!directory_user_)[^@\s]+$/u, example: "user_01E4ZCR3C56J083X43JQXF3JK5" } },
        },
      },
      responses: { 200: "", 401: "json", 403: "json", 404: "json", 409: "json", 429: "json" },
    },
  },
};
