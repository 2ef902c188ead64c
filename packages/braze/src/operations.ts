// Generated from specs/braze/openapi.yaml by `node run.mjs generate`. Do not edit.
import { type Api, fillServer } from "@purge/runtime";

/** URLs of the servers, by the names that callers use. */
export const servers = {
  com: "https://rest.{instance}.braze.com",
  eu: "https://rest.{instance}.braze.eu",
} as const;

/** All that the runtime knows about braze. */
export const api: Api = {
  name: "braze",
  servers,
  variables: {
    instance: {},
  },
  schemes: {
    apiKey: { in: "header", name: "Authorization", prefix: "Bearer " },
  },
  security: [["apiKey"]],
  operations: {
    deleteUser: {
      method: "POST",
      path: "/users/delete",
      body: {
        kind: "json",
        media: "application/json",
        required: true,
        members: { external_ids: { required: true, type: "list", most: 1 } },
        closed: true,
      },
      responses: { 200: "json", 201: "json", 400: "json", 401: "json", 403: "json", 429: "json" },
    },
    exportUsers: {
      method: "POST",
      path: "/users/export/ids",
      body: {
        kind: "json",
        media: "application/json",
        required: true,
        members: { fields_to_export: { required: true }, external_ids: { type: "list", most: 1 }, email_address: {} },
        closed: true,
      },
      idempotent: true,
      responses: { 200: "json", 201: "json", 400: "json", 401: "json", 403: "json", 429: "json" },
    },
  },
  codecs: { fillServer },
};
