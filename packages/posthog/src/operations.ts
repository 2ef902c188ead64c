// Generated from specs/posthog/openapi.yaml by `node run.mjs generate`. Do not edit.
import { type Api, fillServer } from "@purge/runtime";

/** URLs of the servers, by the names that callers use. */
export const servers = {
  us: "https://us.posthog.com/api/projects/{projectId}",
  eu: "https://eu.posthog.com/api/projects/{projectId}",
} as const;

/** All that the runtime knows about posthog. */
export const api: Api = {
  name: "posthog",
  servers,
  variables: {
    projectId: {},
  },
  schemes: {
    personalApiKey: { in: "header", name: "Authorization", prefix: "Bearer " },
  },
  security: [["personalApiKey"]],
  operations: {
    listUsers: {
      method: "GET",
      path: "/persons/",
      input: { query: { members: { email: {}, distinct_id: {} } } },
      responses: { 200: "json", 400: "json", 401: "json", 403: "json", 429: "json" },
    },
    deleteUser: {
      method: "POST",
      path: "/persons/bulk_delete/",
      body: {
        kind: "json",
        media: "application/json",
        required: true,
        members: {
          ids: {
            required: true,
            type: "list",
            most: 1,
            pattern: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
            example: "0190a5c4-6f1e-7c55-9b0a-3f2d1c8e7a61",
          },
          delete_events: { required: true, type: "boolean", only: true },
          delete_recordings: { required: true, type: "boolean", only: true },
        },
        closed: true,
      },
      responses: { 202: "json", 400: "json", 401: "json", 403: "json", 429: "json" },
    },
    getDeletion: {
      method: "GET",
      path: "/persons/deletion_status/",
      input: {
        query: {
          members: {
            person_uuid: {
              required: true,
              type: "string",
              pattern: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
              example: "0190a5c4-6f1e-7c55-9b0a-3f2d1c8e7a61",
            },
          },
        },
      },
      responses: { 200: "json", 400: "json", 401: "json", 403: "json", 404: "json", 429: "json" },
    },
    getUser: {
      method: "GET",
      path: "/persons/{uuid}/",
      input: {
        path: {
          members: {
            uuid: {
              pattern: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
              example: "0190a5c4-6f1e-7c55-9b0a-3f2d1c8e7a61",
            },
          },
        },
      },
      responses: { 200: "json", 400: "json", 401: "json", 403: "json", 404: "json", 429: "json" },
    },
  },
  codecs: { fillServer },
};
