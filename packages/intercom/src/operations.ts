// Generated from specs/intercom/openapi.yaml by `node run.mjs generate`. Do not edit.
import type { Api } from "@purge/runtime";

/** URLs of the servers, by the names that callers use. */
export const servers = {
  us: "https://api.intercom.io",
  eu: "https://api.eu.intercom.io",
  au: "https://api.au.intercom.io",
} as const;

/** All that the runtime knows about intercom. */
export const api: Api = {
  name: "intercom",
  servers,
  schemes: {
    accessToken: { in: "header", name: "Authorization", prefix: "Bearer " },
  },
  security: [["accessToken"]],
  operations: {
    searchUsers: {
      method: "POST",
      path: "/contacts/search",
      headers: { "intercom-version": "2.16" },
      body: {
        kind: "json",
        media: "application/json",
        required: true,
        members: {
          query: {
            required: true,
            members: {
              field: { required: true, type: "string" },
              operator: { required: true, type: "string", only: "=" },
              value: { required: true, type: "string" },
            },
          },
        },
      },
      idempotent: true,
      responses: { 200: "json", 401: "json", 429: "json" },
    },
    getUser: {
      method: "GET",
      path: "/contacts/{contact_id}",
      input: {
        path: { members: { contact_id: { pattern: /^[0-9a-f]{20,}$/u, example: "63a07ddf05a32042dffac965" } } },
      },
      headers: { "intercom-version": "2.16" },
      responses: { 200: "json", 401: "json", 404: "json", 410: "json", 429: "json" },
    },
    deleteUser: {
      method: "DELETE",
      path: "/contacts/{contact_id}",
      input: {
        path: { members: { contact_id: { pattern: /^[0-9a-f]{20,}$/u, example: "63a07ddf05a32042dffac965" } } },
      },
      headers: { "intercom-version": "2.16" },
      responses: { 200: "json", 401: "json", 404: "json", 429: "json" },
      done: { 200: [["deleted"], true] },
    },
  },
};
