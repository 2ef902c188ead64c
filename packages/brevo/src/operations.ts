// Generated from specs/brevo/openapi.yaml by `node run.mjs generate`. Do not edit.
import type { Api } from "@purge/runtime";

/** URLs of the servers, by the names that callers use. */
export const servers = {
  production: "https://api.brevo.com/v3",
} as const;

/** All that the runtime knows about brevo. */
export const api: Api = {
  name: "brevo",
  servers,
  schemes: {
    apiKey: { in: "header", name: "api-key" },
  },
  security: [["apiKey"]],
  operations: {
    getUser: {
      method: "GET",
      path: "/contacts/{identifier}",
      input: {
        path: {
          members: {
            identifier: {
              reserved: [
                "attributes",
                "batch",
                "doubleoptinconfirmation",
                "export",
                "folders",
                "import",
                "lists",
                "segments",
              ],
            },
          },
        },
        query: { members: { identifierType: { required: true, type: "string" } } },
      },
      responses: { 200: "json", 400: "json", 401: "json", 404: "json", 429: "json" },
    },
    deleteUser: {
      method: "DELETE",
      path: "/contacts/{identifier}",
      input: {
        path: {
          members: {
            identifier: {
              reserved: [
                "attributes",
                "batch",
                "doubleoptinconfirmation",
                "export",
                "folders",
                "import",
                "lists",
                "segments",
              ],
            },
          },
        },
        query: { members: { identifierType: { required: true, type: "string" } } },
      },
      responses: { 204: "", 400: "json", 401: "json", 404: "json", 405: "json", 429: "json" },
    },
    deleteLogs: {
      method: "DELETE",
      path: "/smtp/log/{email}",
      input: { path: { members: { email: { pattern: /^[^@\s]+@[^@\s]+$/u, example: "maria@example.com" } } } },
      responses: { 204: "", 401: "json", 404: "json", 429: "json" },
    },
  },
};
