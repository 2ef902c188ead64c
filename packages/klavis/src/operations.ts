// Generated from specs/klavis/openapi.yaml by `node run.mjs generate`. Do not edit.
import type { Api } from "@purge/runtime";

/** URLs of the servers, by the names that callers use. */
export const servers = {
  us: "https://api.klavis.ai",
  eu: "https://api.eu.klavis.ai",
} as const;

/** All that the runtime knows about klavis. */
export const api: Api = {
  name: "klavis",
  servers,
  schemes: {
    apiKey: { in: "header", name: "Authorization", prefix: "Bearer " },
  },
  security: [["apiKey"]],
  operations: {
    listUsers: {
      method: "GET",
      path: "/user/",
      input: { query: { members: { page_size: { type: "number" }, page_number: { type: "number" } } } },
      responses: { 200: "json", 400: "", 401: "", 403: "", 404: "", 422: "json", 429: "", "5XX": "" },
    },
    getUser: {
      method: "GET",
      path: "/user/{userId}",
      input: { path: { members: { userId: {} } } },
      responses: { 200: "json", 400: "", 401: "", 403: "", 404: "", 422: "json", 429: "", "5XX": "" },
    },
    deleteUser: {
      method: "DELETE",
      path: "/user/{userId}",
      input: { path: { members: { userId: {} } } },
      responses: { 200: "json", 400: "", 401: "", 403: "", 404: "", 422: "json", 429: "", "5XX": "" },
      done: { 200: [["success"], true] },
    },
    deleteUserAuth: {
      method: "DELETE",
      path: "/user/{userId}/auth/{serverName}",
      input: { path: { members: { userId: {}, serverName: {} } } },
      responses: { 200: "json", 400: "", 401: "", 403: "", 404: "", 422: "json", 429: "", "5XX": "" },
      done: { 200: [["success"], true] },
    },
    getUserIntegrations: {
      method: "GET",
      path: "/user/{userId}/integrations",
      input: { path: { members: { userId: {} } } },
      responses: { 200: "json", 400: "", 401: "", 403: "", 404: "", 422: "json", 429: "", "5XX": "" },
    },
  },
};
