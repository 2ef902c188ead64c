// Generated from specs/mixpanel/openapi.yaml by `node run.mjs generate`. Do not edit.
import { type Api, signQuery } from "@purge/runtime";

/** URLs of the servers, by the names that callers use. */
export const servers = {
  us: "https://mixpanel.com/api/app",
  eu: "https://eu.mixpanel.com/api/app",
  in: "https://in.mixpanel.com/api/app",
} as const;

/** All that the runtime knows about mixpanel. */
export const api: Api = {
  name: "mixpanel",
  servers,
  schemes: {
    accessToken: { in: "header", name: "Authorization", prefix: "Bearer " },
    projectToken: { in: "query", name: "token" },
  },
  security: [["accessToken", "projectToken"]],
  operations: {
    deleteUser: {
      method: "POST",
      path: "/data-deletions/v3.0",
      body: {
        kind: "json",
        media: "application/json",
        required: true,
        members: { distinct_ids: { required: true, type: "list", most: 1 }, compliance_type: {} },
        closed: true,
      },
      responses: { 200: "json", 201: "json", 401: "json", 403: "json", 409: "json", 429: "" },
      done: { 200: [["status"], "ok"], 201: [["status"], "ok"] },
    },
    getDeletion: {
      method: "GET",
      path: "/data-deletions/v3.0/{tracking_id}",
      input: { path: { members: { tracking_id: {} } } },
      responses: { 200: "json", 401: "json", 403: "json", 429: "" },
    },
    cancelDeletion: {
      method: "DELETE",
      path: "/data-deletions/v3.0/{tracking_id}",
      input: { path: { members: { tracking_id: {} } } },
      responses: { 204: "", 401: "json", 403: "json", 405: "", 429: "" },
    },
  },
  codecs: { signQuery },
};
