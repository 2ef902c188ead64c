// Generated from specs/discourse/openapi.yaml by `node run.mjs generate`. Do not edit.
import { type Api, fillServer } from "@purge/runtime";

/** URLs of the servers, by the names that callers use. */
export const servers = {
  site: "https://{host}",
} as const;

/** All that the runtime knows about discourse. */
export const api: Api = {
  name: "discourse",
  servers,
  variables: {
    host: {},
  },
  schemes: {
    apiKey: { in: "header", name: "Api-Key" },
    apiUsername: { in: "header", name: "Api-Username" },
  },
  security: [["apiKey", "apiUsername"]],
  operations: {
    listUsers: {
      method: "GET",
      path: "/admin/users.json",
      input: { query: { members: { email: { required: true, type: "string" }, show_emails: { type: "boolean" } } } },
      responses: { 200: "json", 403: "json", 404: "json", 429: "json" },
    },
    getUser: {
      method: "GET",
      path: "/admin/users/{id}.json",
      input: { path: { members: { id: { pattern: /^(-1|[1-9][0-9]*)$/u, example: "42" } } } },
      responses: { 200: "json", 403: "json", 404: "json", 429: "json" },
    },
    deleteUser: {
      method: "DELETE",
      path: "/admin/users/{id}.json",
      input: {
        path: { members: { id: { pattern: /^[1-9][0-9]*$/u, example: "42" } } },
        query: { members: { delete_posts: { type: "boolean" } } },
      },
      responses: { 200: "json", 403: "json", 404: "json", 429: "json" },
      done: { 200: [["deleted"], true] },
    },
    anonymizeUser: {
      method: "PUT",
      path: "/admin/users/{id}/anonymize.json",
      input: { path: { members: { id: { pattern: /^[1-9][0-9]*$/u, example: "42" } } } },
      responses: { 200: "json", 403: "json", 404: "json", 429: "json" },
      done: { 200: [["success"], "OK"] },
    },
  },
  codecs: { fillServer },
};
