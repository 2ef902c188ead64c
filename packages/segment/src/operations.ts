// Generated from specs/segment/openapi.yaml by `node run.mjs generate`. Do not edit.
import type { Api } from "@purge/runtime";

/** URLs of the servers, by the names that callers use. */
export const servers = {
  us: "https://api.segmentapis.com",
  eu: "https://eu1.api.segmentapis.com",
} as const;

/** All that the runtime knows about segment. */
export const api: Api = {
  name: "segment",
  servers,
  schemes: {
    accessToken: { in: "header", name: "Authorization", prefix: "Bearer " },
  },
  security: [["accessToken"]],
  operations: {
    deleteUser: {
      method: "POST",
      path: "/regulations",
      body: {
        kind: "json",
        media: "application/json",
        required: true,
        members: {
          regulationType: { required: true, type: "string" },
          subjectType: { required: true, type: "string", only: "USER_ID" },
          subjectIds: { required: true, type: "list", most: 1 },
        },
        closed: true,
      },
      responses: { 200: "json", 401: "", 403: "", 404: "json", 422: "json", 429: "json" },
    },
    getRegulation: {
      method: "GET",
      path: "/regulations/{regulateId}",
      input: { path: { members: { regulateId: {} } } },
      responses: { 200: "json", 401: "", 403: "", 404: "json", 422: "json", 429: "json" },
    },
  },
};
