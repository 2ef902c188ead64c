// Generated from specs/onesignal/openapi.yaml by `node run.mjs generate`. Do not edit.
import { type Api, fillServer } from "@purge/runtime";

/** URLs of the servers, by the names that callers use. */
export const servers = {
  production: "https://api.onesignal.com/apps/{appId}",
} as const;

/** All that the runtime knows about onesignal. */
export const api: Api = {
  name: "onesignal",
  servers,
  variables: {
    appId: {},
  },
  schemes: {
    apiKey: { in: "header", name: "Authorization", prefix: "Key " },
  },
  security: [["apiKey"]],
  operations: {
    getUser: {
      method: "GET",
      path: "/users/by/{alias_label}/{alias_id}",
      input: {
        path: {
          members: { alias_label: { pattern: /^(external_id|onesignal_id)$/u, example: "external_id" }, alias_id: {} },
        },
      },
      responses: { 200: "json", 400: "json", 401: "json", 404: "json", 429: "json" },
    },
    deleteUser: {
      method: "DELETE",
      path: "/users/by/{alias_label}/{alias_id}",
      input: {
        path: {
          members: { alias_label: { pattern: /^(external_id|onesignal_id)$/u, example: "external_id" }, alias_id: {} },
        },
      },
      responses: { 200: "", 202: "json", 400: "json", 401: "json", 404: "json", 409: "json", 429: "json" },
    },
  },
  codecs: { fillServer },
};
