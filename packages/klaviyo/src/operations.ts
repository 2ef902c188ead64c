// Generated from specs/klaviyo/openapi.yaml by `node run.mjs generate`. Do not edit.
import type { Api } from "@purge/runtime";

/** URLs of the servers, by the names that callers use. */
export const servers = {
  production: "https://a.klaviyo.com",
} as const;

/** All that the runtime knows about klaviyo. */
export const api: Api = {
  name: "klaviyo",
  servers,
  schemes: {
    apiKey: { in: "header", name: "Authorization", prefix: "Klaviyo-API-Key " },
  },
  security: [["apiKey"]],
  operations: {
    deleteUser: {
      method: "POST",
      path: "/api/data-privacy-deletion-jobs",
      headers: { revision: "2026-07-15" },
      body: {
        kind: "json",
        media: "application/vnd.api+json",
        required: true,
        members: {
          data: {
            required: true,
            members: {
              type: { required: true, type: "string", only: "data-privacy-deletion-job" },
              attributes: {
                required: true,
                members: {
                  profile: {
                    required: true,
                    members: {
                      data: {
                        required: true,
                        members: {
                          type: { required: true, type: "string", only: "profile" },
                          id: { required: true, type: "string" },
                          attributes: { required: true },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
      responses: { 202: "", 400: "json", 401: "json", 403: "json", 429: "json" },
    },
    listUsers: {
      method: "GET",
      path: "/api/profiles",
      input: { query: { members: { filter: {} } } },
      headers: { revision: "2026-07-15" },
      responses: { 200: "json", 400: "json", 401: "json", 403: "json", 429: "json" },
    },
    getUser: {
      method: "GET",
      path: "/api/profiles/{id}",
      input: { path: { members: { id: {} } } },
      headers: { revision: "2026-07-15" },
      responses: { 200: "json", 401: "json", 403: "json", 404: "json", 429: "json" },
    },
  },
};
