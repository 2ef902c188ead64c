// Generated from specs/hubspot/openapi.yaml by `node run.mjs generate`. Do not edit.
import type { Api } from "@purge/runtime";

/** URLs of the servers, by the names that callers use. */
export const servers = {
  production: "https://api.hubapi.com",
} as const;

/** All that the runtime knows about hubspot. */
export const api: Api = {
  name: "hubspot",
  servers,
  schemes: {
    accessToken: { in: "header", name: "Authorization", prefix: "Bearer " },
  },
  security: [["accessToken"]],
  operations: {
    deleteUser: {
      method: "POST",
      path: "/crm/v3/objects/contacts/gdpr-delete",
      body: {
        kind: "json",
        media: "application/json",
        required: true,
        members: { objectId: { required: true, type: "string", pattern: /^[0-9]+$/u, example: "151" } },
        closed: true,
      },
      responses: { 204: "", 401: "json", 403: "json", 404: "json", 429: "json" },
    },
    getUser: {
      method: "GET",
      path: "/crm/v3/objects/contacts/{contactId}",
      input: {
        path: { members: { contactId: { reserved: ["gdpr-delete"] } } },
        query: { members: { idProperty: { only: "email" }, archived: { type: "boolean" } } },
      },
      responses: { 200: "json", 401: "json", 403: "json", 404: "json", 429: "json" },
    },
  },
};
