// Generated from specs/junction/openapi.yaml by `node run.mjs generate`. Do not edit.
import type { Api } from "@purge/runtime";

/** URLs of the servers, by the names that callers use. */
export const servers = {
  us: "https://api.us.junction.com",
  eu: "https://api.eu.junction.com",
  "sandbox-us": "https://api.sandbox.us.junction.com",
  "sandbox-eu": "https://api.sandbox.eu.junction.com",
} as const;

const uuid = /^[\dA-Fa-f]{8}(-[\dA-Fa-f]{4}){3}-[\dA-Fa-f]{12}$/u;
const date = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u;

/** All that the runtime knows about junction. */
export const api: Api = {
  name: "junction",
  servers,
  keys: {
    scheme: "apiKey",
    prefixes: { pk_us_: "us", pk_eu_: "eu", sk_us_: "sandbox-us", sk_eu_: "sandbox-eu" },
    variable: "JUNCTION_API_KEY",
  },
  schemes: {
    apiKey: { in: "header", name: "x-vital-api-key" },
    accessToken: { in: "header", name: "Authorization", prefix: "Bearer " },
  },
  security: [["apiKey"], ["accessToken"]],
  operations: {
    listUsers: {
      method: "GET",
      path: "/v2/user",
      input: { query: { members: { offset: { type: "number" }, limit: { type: "number" } } } },
      responses: { 200: "json", 401: "json", 422: "json", 429: "", 500: "text", 503: "" },
    },
    createUser: {
      method: "POST",
      path: "/v2/user",
      body: {
        kind: "json",
        media: "application/json",
        required: true,
        members: {
          client_user_id: { required: true, type: "string" },
          fallback_birth_date: { pattern: date, format: "date" },
          ingestion_start: { pattern: date, format: "date" },
          ingestion_end: { pattern: date, format: "date" },
        },
      },
      responses: { 200: "json", 400: "json", 401: "json", 422: "json", 429: "", 503: "" },
    },
    getConnectedProviders: {
      method: "GET",
      path: "/v2/user/providers/{user_id}",
      input: { path: { members: { user_id: { pattern: uuid, format: "uuid" } } } },
      responses: { 200: "json", 401: "json", 422: "json", 429: "", 503: "" },
    },
    resolveUser: {
      method: "GET",
      path: "/v2/user/resolve/{client_user_id}",
      input: { path: { members: { client_user_id: {} } } },
      responses: { 200: "json", 401: "json", 404: "json", 422: "json", 429: "", 503: "" },
    },
    undoDeleteUser: {
      method: "POST",
      path: "/v2/user/undo_delete",
      input: { query: { members: { user_id: { pattern: uuid, format: "uuid" }, client_user_id: {} } } },
      responses: { 200: "json", 401: "json", 422: "json", 429: "", 503: "" },
      done: { 200: [["success"], true] },
    },
    getUser: {
      method: "GET",
      path: "/v2/user/{user_id}",
      input: { path: { members: { user_id: { pattern: uuid, format: "uuid" } } } },
      responses: { 200: "json", 401: "json", 404: "json", 422: "json", 429: "", 503: "" },
    },
    deleteUser: {
      method: "DELETE",
      path: "/v2/user/{user_id}",
      input: { path: { members: { user_id: { pattern: uuid, format: "uuid" } } } },
      responses: { 200: "json", 401: "json", 404: "json", 422: "json", 429: "", 503: "" },
      done: { 200: [["success"], true] },
    },
    deregisterProvider: {
      method: "DELETE",
      path: "/v2/user/{user_id}/{provider}",
      input: { path: { members: { user_id: { pattern: uuid, format: "uuid" }, provider: {} } } },
      responses: { 200: "json", 401: "json", 422: "json", 429: "", 503: "" },
      done: { 200: [["success"], true] },
    },
    cancelOrder: {
      method: "POST",
      path: "/v3/order/{order_id}/cancel",
      input: { path: { members: { order_id: { pattern: uuid, format: "uuid" } } } },
      responses: { 200: "json", 401: "json", 404: "json", 422: "json", 429: "", 503: "" },
    },
    listOrders: {
      method: "GET",
      path: "/v3/orders",
      input: {
        query: {
          members: { user_id: { pattern: uuid, format: "uuid" }, page: { type: "number" }, size: { type: "number" } },
        },
      },
      responses: { 200: "json", 401: "json", 422: "json", 429: "", 503: "" },
    },
  },
};
