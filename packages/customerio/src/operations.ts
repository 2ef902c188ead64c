// Generated from specs/customerio/openapi.yaml by `node run.mjs generate`. Do not edit.
import { type Api, writeBasic } from "@purge/runtime";

/** URLs of the servers, by the names that callers use. */
export const servers = {
  us: "https://track.customer.io",
  eu: "https://track-eu.customer.io",
} as const;

/** All that the runtime knows about customerio. */
export const api: Api = {
  name: "customerio",
  servers,
  schemes: {
    siteKey: { in: "header", name: "Authorization", prefix: "Basic ", basic: true },
    secretKey: { in: "header", name: "Authorization", prefix: "Bearer " },
    appKey: { in: "header", name: "Authorization", prefix: "Bearer " },
  },
  security: [["siteKey"], ["secretKey"]],
  operations: {
    deleteUser: {
      method: "DELETE",
      path: "/api/v1/customers/{identifier}",
      input: { path: { members: { identifier: {} } } },
      responses: { 200: "json", 401: "json", 429: "json" },
    },
    suppressUser: {
      method: "POST",
      path: "/api/v1/customers/{identifier}/suppress",
      input: { path: { members: { identifier: {} } } },
      responses: { 200: "json", 401: "json", 429: "json" },
    },
    listUsers: {
      method: "GET",
      path: "/v1/customers",
      servers: { us: "https://api.customer.io", eu: "https://api-eu.customer.io" },
      input: { query: { members: { email: { required: true, type: "string" } } } },
      security: [["appKey"], ["secretKey"]],
      responses: { 200: "json", 401: "json", 429: "json" },
    },
    getUser: {
      method: "GET",
      path: "/v1/customers/{customer_id}/attributes",
      servers: { us: "https://api.customer.io", eu: "https://api-eu.customer.io" },
      input: {
        path: { members: { customer_id: {} } },
        query: { members: { id_type: { required: true, type: "string" } } },
      },
      security: [["appKey"], ["secretKey"]],
      responses: { 200: "json", 401: "json", 404: "json", 429: "json" },
    },
  },
  codecs: { writeBasic },
};
