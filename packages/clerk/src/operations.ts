// Generated from specs/clerk/openapi.yaml by `node run.mjs generate`. Do not edit.
import type { Api } from "@purge/runtime";

/** URLs of the servers, by the names that callers use. */
export const servers = {
  production: "https://api.clerk.com/v1",
} as const;

/** All that the runtime knows about clerk. */
export const api: Api = {
  name: "clerk",
  servers,
  schemes: {
    secretKey: { in: "header", name: "Authorization", prefix: "Bearer " },
  },
  security: [["secretKey"]],
  operations: {
    listUsers: {
      method: "GET",
      path: "/users",
      input: { query: { members: { email_address: { required: true, type: "list", most: 1 } } } },
      headers: { "clerk-api-version": "2026-05-12" },
      responses: { 200: "json", 400: "json", 401: "json", 422: "json", 429: "json" },
    },
    getUser: {
      method: "GET",
      path: "/users/{user_id}",
      input: {
        path: {
          members: {
            user_id: {
              pattern: /^[^@\s]+$/u,
              example: "user_2g7np7Hrk0SN6kj5EDMLDaKNL0S",
              reserved: ["ban", "count", "unban"],
            },
          },
        },
      },
      headers: { "clerk-api-version": "2026-05-12" },
      responses: { 200: "json", 400: "json", 401: "json", 404: "json", 429: "json" },
    },
    deleteUser: {
      method: "DELETE",
      path: "/users/{user_id}",
      input: {
        path: {
          members: {
            user_id: {
              pattern: /^[^@\s]+$/u,
              example: "user_2g7np7Hrk0SN6kj5EDMLDaKNL0S",
              reserved: ["ban", "count", "unban"],
            },
          },
        },
      },
      headers: { "clerk-api-version": "2026-05-12" },
      responses: { 200: "json", 400: "json", 401: "json", 404: "json", 429: "json" },
      done: { 200: [["deleted"], true] },
    },
  },
};
