// Generated from specs/pagerduty/openapi.yaml by `node run.mjs generate`. Do not edit.
import type { Api } from "@purge/runtime";

/** URLs of the servers, by the names that callers use. */
export const servers = {
  us: "https://api.pagerduty.com",
  eu: "https://api.eu.pagerduty.com",
} as const;

/** All that the runtime knows about pagerduty. */
export const api: Api = {
  name: "pagerduty",
  servers,
  schemes: {
    apiKey: { in: "header", name: "Authorization", prefix: "Token token=" },
    accessToken: { in: "header", name: "Authorization", prefix: "Bearer " },
  },
  security: [["apiKey"], ["accessToken"]],
  operations: {
    listIncidents: {
      method: "GET",
      path: "/incidents",
      input: {
        query: {
          members: {
            "user_ids[]": { required: true, type: "list", most: 1, pattern: /^[^@\s]+$/u, example: "PXPGF42" },
            date_range: { only: "all" },
          },
        },
      },
      responses: { 200: "json", 400: "json", 401: "json", 402: "json", 403: "json", 429: "json" },
    },
    listUsers: {
      method: "GET",
      path: "/users",
      input: { query: { members: { query: { required: true, type: "string" } } } },
      responses: { 200: "json", 400: "json", 401: "json", 403: "json", 429: "json" },
    },
    getUser: {
      method: "GET",
      path: "/users/{id}",
      input: { path: { members: { id: { pattern: /^[^@\s]+$/u, example: "PXPGF42", reserved: ["me"] } } } },
      responses: { 200: "json", 400: "json", 401: "json", 403: "json", 404: "json", 429: "json" },
    },
    deleteUser: {
      method: "DELETE",
      path: "/users/{id}",
      input: { path: { members: { id: { pattern: /^[^@\s]+$/u, example: "PXPGF42", reserved: ["me"] } } } },
      responses: { 204: "", 400: "json", 401: "json", 403: "json", 404: "json", 429: "json" },
    },
  },
};
