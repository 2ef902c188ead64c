// Generated from specs/amplitude/openapi.yaml by `node run.mjs generate`. Do not edit.
import { type Api, writeBasic } from "@purge/runtime";

/** URLs of the servers, by the names that callers use. */
export const servers = {
  us: "https://amplitude.com/api/2",
  eu: "https://analytics.eu.amplitude.com/api/2",
} as const;

const date = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u;

/** All that the runtime knows about amplitude. */
export const api: Api = {
  name: "amplitude",
  servers,
  schemes: {
    project: { in: "header", name: "Authorization", prefix: "Basic ", basic: true },
  },
  security: [["project"]],
  operations: {
    listDeletions: {
      method: "GET",
      path: "/deletions/users",
      input: {
        query: {
          members: {
            start_day: { required: true, type: "string", pattern: date, format: "date" },
            end_day: { required: true, type: "string", pattern: date, format: "date" },
          },
        },
      },
      responses: { 200: "json", 400: "json", 401: "json", 429: "json" },
    },
    deleteUser: {
      method: "POST",
      path: "/deletions/users",
      body: {
        kind: "json",
        media: "application/json",
        required: true,
        members: { amplitude_ids: { required: true, type: "list", most: 1 }, requester: {} },
        closed: true,
      },
      responses: { 200: "json", 400: "json", 401: "json", 429: "json" },
    },
    cancelDeletion: {
      method: "DELETE",
      path: "/deletions/users/{amplitude_id}/{start_day}",
      input: { path: { members: { amplitude_id: { type: "number" }, start_day: { pattern: date, format: "date" } } } },
      responses: { 200: "json", 400: "json", 401: "json", 429: "json" },
    },
    searchUsers: {
      method: "GET",
      path: "/usersearch",
      input: { query: { members: { user: { required: true, type: "string" } } } },
      responses: { 200: "json", 400: "json", 401: "json", 429: "json" },
    },
  },
  codecs: { writeBasic },
};
