// Generated from specs/klavis/openapi.yaml by `node run.mjs generate`. Do not edit.
import type { Api } from "@purge/runtime";

/** URLs of the servers, by the names that callers use. */
export const servers = {
  us: "https://api.klavis.ai",
  eu: "https://api.eu.klavis.ai",
} as const;

const uuid = /^[\dA-Fa-f]{8}(-[\dA-Fa-f]{4}){3}-[\dA-Fa-f]{12}$/u;

/** All that the runtime knows about klavis. */
export const api: Api = {
  name: "klavis",
  servers,
  schemes: {
    apiKey: { in: "header", name: "Authorization", prefix: "Bearer " },
  },
  security: [["apiKey"]],
  operations: {
    getServerInstance: {
      method: "GET",
      path: "/mcp-server/instance/{instanceId}",
      input: { path: { members: { instanceId: { pattern: uuid, format: "uuid" } } } },
      responses: { 200: "json", 400: "", 401: "", 403: "", 404: "", 422: "json", 429: "", "5XX": "" },
    },
    deleteServerInstance: {
      method: "DELETE",
      path: "/mcp-server/instance/{instanceId}",
      input: { path: { members: { instanceId: { pattern: uuid, format: "uuid" } } } },
      responses: { 200: "json", 400: "", 401: "", 403: "", 404: "", 422: "json", 429: "", "5XX": "" },
      done: { 200: [["success"], true] },
    },
    deleteInstanceAuth: {
      method: "DELETE",
      path: "/mcp-server/instance/{instanceId}/auth",
      input: { path: { members: { instanceId: { pattern: uuid, format: "uuid" } } } },
      responses: { 200: "json", 400: "", 401: "", 403: "", 404: "", 422: "json", 429: "", "5XX": "" },
      done: { 200: [["success"], true] },
    },
    deleteStrataAuth: {
      method: "DELETE",
      path: "/mcp-server/strata/{strataId}/auth/{serverName}",
      input: { path: { members: { strataId: {}, serverName: {} } } },
      responses: { 200: "json", 400: "", 401: "", 403: "", 404: "", 422: "json", 429: "", "5XX": "" },
      done: { 200: [["success"], true] },
    },
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
    getUserAuth: {
      method: "GET",
      path: "/user/{userId}/auth/{serverName}",
      input: { path: { members: { userId: {}, serverName: {} } } },
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
