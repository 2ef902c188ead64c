// Generated from specs/stripe/openapi.yaml by `node run.mjs generate`. Do not edit.
import type { Api } from "@purge/runtime";

/** URLs of the servers, by the names that callers use. */
export const servers = {
  production: "https://api.stripe.com",
} as const;

/** All that the runtime knows about stripe. */
export const api: Api = {
  name: "stripe",
  servers,
  schemes: {
    apiKey: { in: "header", name: "Authorization", prefix: "Bearer " },
  },
  security: [["apiKey"]],
  operations: {
    listUsers: {
      method: "GET",
      path: "/v1/customers",
      input: { query: { members: { email: {} } } },
      headers: { "stripe-version": "2026-08-26.dahlia" },
      responses: { 200: "json", 400: "json", 401: "json", 429: "json" },
    },
    getUser: {
      method: "GET",
      path: "/v1/customers/{customer}",
      input: {
        path: { members: { customer: { pattern: /^[^@\s]+$/u, example: "cus_NffrFeUfNV2Hib", reserved: ["search"] } } },
      },
      headers: { "stripe-version": "2026-08-26.dahlia" },
      responses: { 200: "json", 401: "json", 404: "json", 429: "json" },
    },
    deleteUser: {
      method: "DELETE",
      path: "/v1/customers/{customer}",
      input: {
        path: { members: { customer: { pattern: /^[^@\s]+$/u, example: "cus_NffrFeUfNV2Hib", reserved: ["search"] } } },
      },
      headers: { "stripe-version": "2026-08-26.dahlia" },
      responses: { 200: "json", 401: "json", 404: "json", 429: "json" },
      done: { 200: [["deleted"], true] },
    },
  },
};
