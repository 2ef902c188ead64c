// Generated from specs/iterable/openapi.yaml by `node run.mjs generate`. Do not edit.
import type { Api } from "@purge/runtime";

/** URLs of the servers, by the names that callers use. */
export const servers = {
  us: "https://api.iterable.com",
  eu: "https://api.eu.iterable.com",
} as const;

/** All that the runtime knows about iterable. */
export const api: Api = {
  name: "iterable",
  servers,
  schemes: {
    apiKey: { in: "header", name: "Api-Key" },
  },
  security: [["apiKey"]],
  operations: {
    getUser: {
      method: "GET",
      path: "/api/users/byUserId/{userId}",
      input: { path: { members: { userId: {} } } },
      responses: { 200: "json", 400: "json", 401: "json", 429: "json" },
    },
    deleteUser: {
      method: "DELETE",
      path: "/api/users/byUserId/{userId}",
      input: { path: { members: { userId: {} } } },
      responses: { 200: "json", 400: "json", 401: "json", 429: "json" },
      done: { 200: [["code"], "Success"] },
    },
    forgetUser: {
      method: "POST",
      path: "/api/users/forget",
      body: {
        kind: "json",
        media: "application/json",
        required: true,
        members: { email: { pattern: /^[^@\s]+@[^@\s]+$/u, example: "maria@example.com" }, userId: {} },
        closed: true,
      },
      responses: { 200: "json", 400: "json", 401: "json", 429: "json" },
      done: { 200: [["code"], "Success"] },
    },
    getUserByEmail: {
      method: "GET",
      path: "/api/users/{email}",
      input: { path: { members: { email: { pattern: /^[^@\s]+@[^@\s]+$/u, example: "maria@example.com" } } } },
      responses: { 200: "json", 400: "json", 401: "json", 429: "json" },
    },
    deleteUserByEmail: {
      method: "DELETE",
      path: "/api/users/{email}",
      input: { path: { members: { email: { pattern: /^[^@\s]+@[^@\s]+$/u, example: "maria@example.com" } } } },
      responses: { 200: "json", 400: "json", 401: "json", 429: "json" },
      done: { 200: [["code"], "Success"] },
    },
  },
};
