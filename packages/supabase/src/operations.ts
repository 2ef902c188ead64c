// Generated from specs/supabase/openapi.yaml by `node run.mjs generate`. Do not edit.
import { type Api, fillServer } from "@purge/runtime";

/** URLs of the servers, by the names that callers use. */
export const servers = {
  project: "https://{project}.supabase.co/auth/v1",
} as const;

/** All that the runtime knows about supabase. */
export const api: Api = {
  name: "supabase",
  servers,
  variables: {
    project: {},
  },
  schemes: {
    apiKey: { in: "header", name: "apikey" },
    accessToken: { in: "header", name: "Authorization", prefix: "Bearer " },
  },
  security: [["apiKey"], ["apiKey", "accessToken"]],
  operations: {
    listUsers: {
      method: "GET",
      path: "/admin/users",
      input: { query: { members: { filter: {}, page: { type: "number" }, per_page: { type: "number" } } } },
      responses: { 200: "json", 401: "json", 403: "json", 429: "json" },
    },
    getUser: {
      method: "GET",
      path: "/admin/users/{userId}",
      input: {
        path: {
          members: {
            userId: {
              pattern: /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/u,
              example: "b7e0a1c2-3d4e-4f5a-8b6c-0123456789ab",
            },
          },
        },
      },
      responses: { 200: "json", 401: "json", 403: "json", 404: "json", 429: "json" },
    },
    deleteUser: {
      method: "DELETE",
      path: "/admin/users/{userId}",
      input: {
        path: {
          members: {
            userId: {
              pattern: /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/u,
              example: "b7e0a1c2-3d4e-4f5a-8b6c-0123456789ab",
            },
          },
        },
      },
      responses: { 200: "json", 401: "json", 403: "json", 404: "json", 429: "json" },
    },
  },
  codecs: { fillServer },
};
