// Generated from specs/zendesk/openapi.yaml by `node run.mjs generate`. Do not edit.
import { type Api, fillServer } from "@purge/runtime";

/** URLs of the servers, by the names that callers use. */
export const servers = {
  production: "https://{subdomain}.zendesk.com",
} as const;

/** All that the runtime knows about zendesk. */
export const api: Api = {
  name: "zendesk",
  servers,
  variables: {
    subdomain: {},
  },
  schemes: {
    accessToken: { in: "header", name: "Authorization", prefix: "Bearer " },
  },
  security: [["accessToken"]],
  operations: {
    deleteUser: {
      method: "DELETE",
      path: "/api/v2/deleted_users/{deleted_user_id}",
      input: { path: { members: { deleted_user_id: { pattern: /^[1-9][0-9]*$/u, example: "35436" } } } },
      responses: { 200: "json", 401: "json", 403: "json", 404: "json", 429: "json|text" },
      done: { 200: [["deleted_user", "active"], false] },
    },
    searchUsers: {
      method: "GET",
      path: "/api/v2/users/search",
      input: { query: { members: { query: {}, external_id: {} } } },
      responses: { 200: "json", 401: "json", 403: "json", 429: "json|text" },
    },
    softDeleteUser: {
      method: "DELETE",
      path: "/api/v2/users/{user_id}",
      input: { path: { members: { user_id: { pattern: /^[1-9][0-9]*$/u, example: "35436" } } } },
      responses: { 200: "json", 401: "json", 403: "json", 404: "json", 422: "json", 429: "json|text" },
      done: { 200: [["user", "active"], false] },
    },
    listDeletionStatuses: {
      method: "GET",
      path: "/api/v2/users/{user_id}/compliance_deletion_statuses",
      input: { path: { members: { user_id: { pattern: /^[1-9][0-9]*$/u, example: "35436" } } } },
      responses: { 200: "json", 401: "json", 403: "json", 404: "json", 429: "json|text" },
    },
    listTickets: {
      method: "GET",
      path: "/api/v2/users/{user_id}/tickets/requested",
      input: { path: { members: { user_id: { pattern: /^[1-9][0-9]*$/u, example: "35436" } } } },
      responses: { 200: "json", 401: "json", 403: "json", 404: "json", 429: "json|text" },
    },
  },
  codecs: { fillServer },
};
