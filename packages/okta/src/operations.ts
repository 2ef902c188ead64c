// Generated from specs/okta/openapi.yaml by `node run.mjs generate`. Do not edit.
import { type Api, fillServer } from "@purge/runtime";

/** URLs of the servers, by the names that callers use. */
export const servers = {
  production: "https://{organization}.okta.com",
  emea: "https://{organization}.okta-emea.com",
  preview: "https://{organization}.oktapreview.com",
} as const;

/** All that the runtime knows about okta. */
export const api: Api = {
  name: "okta",
  servers,
  variables: {
    organization: {},
  },
  schemes: {
    apiToken: { in: "header", name: "Authorization", prefix: "SSWS " },
    accessToken: { in: "header", name: "Authorization", prefix: "Bearer " },
  },
  security: [["apiToken"], ["accessToken"]],
  operations: {
    listUsers: {
      method: "GET",
      path: "/api/v1/users",
      input: { query: { members: { search: {}, after: {}, limit: { type: "number" } } } },
      responses: { 200: "json", 401: "json", 403: "json", 429: "json" },
    },
    getUser: {
      method: "GET",
      path: "/api/v1/users/{id}",
      input: { path: { members: { id: { reserved: ["me"] } } } },
      responses: { 200: "json", 401: "json", 403: "json", 404: "json", 429: "json" },
    },
    deleteUser: {
      method: "DELETE",
      path: "/api/v1/users/{id}",
      input: { path: { members: { id: { reserved: ["me"] } } } },
      responses: { 204: "", 400: "json", 401: "json", 403: "json", 404: "json", 429: "json" },
    },
    activateUser: {
      method: "POST",
      path: "/api/v1/users/{id}/lifecycle/activate",
      input: {
        path: { members: { id: { reserved: ["me"] } } },
        query: { members: { sendEmail: { type: "boolean" } } },
      },
      responses: { 200: "json", 401: "json", 403: "json", 404: "json", 429: "json" },
    },
    deactivateUser: {
      method: "POST",
      path: "/api/v1/users/{id}/lifecycle/deactivate",
      input: { path: { members: { id: { reserved: ["me"] } } } },
      responses: { 200: "", 401: "json", 403: "json", 404: "json", 429: "json" },
    },
  },
  codecs: { fillServer },
};
