// Generated from specs/keycloak/openapi.yaml by `node run.mjs generate`. Do not edit.
import { type Api, fillServer } from "@purge/runtime";

/** URLs of the servers, by the names that callers use. */
export const servers = {
  realm: "https://{host}/admin/realms/{realm}",
} as const;

/** All that the runtime knows about keycloak. */
export const api: Api = {
  name: "keycloak",
  servers,
  variables: {
    host: {},
    realm: {},
  },
  schemes: {
    accessToken: { in: "header", name: "Authorization", prefix: "Bearer " },
  },
  security: [["accessToken"]],
  operations: {
    listUsers: {
      method: "GET",
      path: "/users",
      input: { query: { members: { email: {}, exact: { type: "boolean" }, max: { type: "number" } } } },
      responses: { 200: "json", 401: "json", 403: "json" },
    },
    getUser: {
      method: "GET",
      path: "/users/{id}",
      input: {
        path: {
          members: {
            id: {
              pattern: /^[^:]+$/u,
              example: "b7e0a1c2-3d4e-4f5a-8b6c-0123456789ab",
              reserved: ["count", "profile"],
            },
          },
        },
      },
      responses: { 200: "json", 401: "json", 403: "json", 404: "json" },
    },
    deleteUser: {
      method: "DELETE",
      path: "/users/{id}",
      input: {
        path: {
          members: {
            id: {
              pattern: /^[^:]+$/u,
              example: "b7e0a1c2-3d4e-4f5a-8b6c-0123456789ab",
              reserved: ["count", "profile"],
            },
          },
        },
      },
      responses: { 204: "", 400: "json", 401: "json", 403: "json", 404: "json" },
    },
  },
  codecs: { fillServer },
};
