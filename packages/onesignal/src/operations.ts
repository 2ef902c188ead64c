// Generated from specs/onesignal/openapi.yaml by `node run.mjs generate`. Do not edit.
import type { Api } from "@purge/runtime";

/** URLs of the servers, by the names that callers use. */
export const servers = {
  production: "https://api.onesignal.com",
} as const;

const uuid = /^[\dA-Fa-f]{8}(-[\dA-Fa-f]{4}){3}-[\dA-Fa-f]{12}$/u;

/** All that the runtime knows about onesignal. */
export const api: Api = {
  name: "onesignal",
  servers,
  schemes: {
    apiKey: { in: "header", name: "Authorization", prefix: "Key " },
  },
  security: [["apiKey"]],
  operations: {
    getUser: {
      method: "GET",
      path: "/apps/{app_id}/users/by/{alias_label}/{alias_id}",
      input: {
        path: {
          members: {
            app_id: { pattern: uuid, format: "uuid" },
            alias_label: { pattern: /^(external_id|onesignal_id)$/u },
            alias_id: {},
          },
        },
      },
      responses: { 200: "json", 400: "json", 401: "json", 404: "json", 429: "json" },
    },
    deleteUser: {
      method: "DELETE",
      path: "/apps/{app_id}/users/by/{alias_label}/{alias_id}",
      input: {
        path: {
          members: {
            app_id: { pattern: uuid, format: "uuid" },
            alias_label: { pattern: /^(external_id|onesignal_id)$/u },
            alias_id: {},
          },
        },
      },
      responses: { 200: "", 202: "json", 400: "json", 401: "json", 404: "json", 409: "json", 429: "json" },
    },
  },
};
