// Generated from specs/sendgrid/openapi.yaml by `node run.mjs generate`. Do not edit.
import type { Api } from "@purge/runtime";

/** URLs of the servers, by the names that callers use. */
export const servers = {
  production: "https://api.sendgrid.com",
} as const;

/** All that the runtime knows about sendgrid. */
export const api: Api = {
  name: "sendgrid",
  servers,
  schemes: {
    apiKey: { in: "header", name: "Authorization", prefix: "Bearer " },
  },
  security: [["apiKey"]],
  operations: {
    deleteUser: {
      method: "DELETE",
      path: "/v3/marketing/contacts",
      input: {
        query: {
          members: {
            ids: {
              required: true,
              type: "string",
              pattern: /^[^@,\s]+$/u,
              example: "3b1f4a0e-52f7-4f3c-8c39-0d1d7a9a7e55",
            },
          },
        },
      },
      responses: { 202: "json", 400: "json", 401: "json", 403: "json", 404: "json", 429: "json" },
    },
    getDeletionJob: {
      method: "GET",
      path: "/v3/marketing/contacts/imports/{id}",
      input: { path: { members: { id: {} } } },
      responses: { 200: "json", 401: "json", 403: "json", 404: "json", 429: "json" },
    },
    searchUsers: {
      method: "POST",
      path: "/v3/marketing/contacts/search/emails",
      body: {
        kind: "json",
        media: "application/json",
        required: true,
        members: { emails: { required: true, type: "list", most: 1 } },
      },
      idempotent: true,
      responses: { 200: "json", 400: "json", 401: "json", 403: "json", 404: "json", 429: "json" },
    },
    getUser: {
      method: "GET",
      path: "/v3/marketing/contacts/{id}",
      input: {
        path: {
          members: {
            id: {
              pattern: /^[^@,\s]+$/u,
              example: "3b1f4a0e-52f7-4f3c-8c39-0d1d7a9a7e55",
              reserved: ["batch", "count", "exports", "imports", "search"],
            },
          },
        },
      },
      responses: { 200: "json", 401: "json", 403: "json", 404: "json", 429: "json" },
    },
    eraseMailData: {
      method: "POST",
      path: "/v3/recipients/erasejob",
      body: {
        kind: "json",
        media: "application/json",
        required: true,
        members: { email_addresses: { required: true, type: "list", most: 1 } },
      },
      responses: { 202: "json", 400: "json", 401: "json", 403: "json", 404: "json", 429: "json" },
    },
  },
};
