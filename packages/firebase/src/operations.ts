// Generated from specs/firebase/openapi.yaml by `node run.mjs generate`. Do not edit.
import { type Api, fillServer } from "@purge/runtime";

/** URLs of the servers, by the names that callers use. */
export const servers = {
  project: "https://identitytoolkit.googleapis.com/v1/projects/{project}",
} as const;

/** All that the runtime knows about firebase. */
export const api: Api = {
  name: "firebase",
  servers,
  variables: {
    project: {},
  },
  schemes: {
    accessToken: { in: "header", name: "Authorization", prefix: "Bearer " },
  },
  security: [["accessToken"]],
  operations: {
    deleteUser: {
      method: "POST",
      path: "/accounts:delete",
      body: {
        kind: "json",
        media: "application/json",
        required: true,
        members: { localId: { required: true, type: "string" } },
        closed: true,
      },
      responses: { 200: "json", 400: "json", 401: "json", 403: "json", 429: "json" },
      done: { 200: [["kind"], "identitytoolkit#DeleteAccountResponse"] },
    },
    lookupUsers: {
      method: "POST",
      path: "/accounts:lookup",
      body: {
        kind: "json",
        media: "application/json",
        required: true,
        members: { localId: { type: "list", most: 1 }, email: { type: "list", most: 1 } },
        closed: true,
      },
      idempotent: true,
      responses: { 200: "json", 400: "json", 401: "json", 403: "json", 429: "json" },
      done: { 200: [["kind"], "identitytoolkit#GetAccountInfoResponse"] },
    },
  },
  codecs: { fillServer },
};
