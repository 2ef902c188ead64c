// Generated from specs/konstantly/openapi.yaml by `node run.mjs generate`. Do not edit.
import { type Api, fillServer } from "@purge/runtime";

/** URLs of the servers, by the names that callers use. */
export const servers = {
  production: "https://{site}.konstant.ly/openapi/v1",
} as const;

/** All that the runtime knows about konstantly. */
export const api: Api = {
  name: "konstantly",
  servers,
  variables: {
    site: {},
  },
  schemes: {
    apiKey: { in: "header", name: "X-API-KEY" },
  },
  security: [["apiKey"]],
  operations: {
    removeUserFromGroup: {
      method: "DELETE",
      path: "/groups/{groupId}/users/{userId}",
      input: { path: { members: { groupId: { type: "number" }, userId: {} } } },
      responses: { 200: "json", 404: "json", 429: "" },
    },
    listInvites: { method: "GET", path: "/invites", responses: { 200: "json", 429: "" } },
    deleteInvite: {
      method: "DELETE",
      path: "/invites/{inviteId}",
      input: { path: { members: { inviteId: { type: "number" } } } },
      responses: { 200: "", 404: "json", 429: "" },
    },
    listUsers: {
      method: "GET",
      path: "/users",
      input: { query: { members: { query: {}, offset: { type: "number" } } } },
      responses: { 200: "json", 429: "" },
    },
    createUser: {
      method: "POST",
      path: "/users",
      body: {
        kind: "json",
        media: "application/json",
        required: true,
        members: {
          name: { required: true, type: "string" },
          email: { required: true, type: "string" },
          password: { required: true, type: "string" },
          roleAlias: { required: true, type: "string" },
        },
      },
      responses: { 200: "json", 400: "json", 429: "" },
    },
    blockUser: {
      method: "POST",
      path: "/users/blocked",
      body: {
        kind: "json",
        media: "application/json",
        required: true,
        members: { id: { required: true, type: "string" } },
      },
      responses: { 200: "json", 404: "json", 422: "json", 429: "" },
      done: { 200: [["isBanned"], true] },
    },
    unblockUser: {
      method: "DELETE",
      path: "/users/blocked/{userId}",
      input: { path: { members: { userId: {} } } },
      responses: { 200: "json", 402: "json", 404: "json", 429: "" },
    },
    getUser: {
      method: "GET",
      path: "/users/{userId}",
      input: { path: { members: { userId: { reserved: ["blocked"] } } } },
      responses: { 200: "json", 404: "json", 429: "" },
    },
    deleteUser: {
      method: "DELETE",
      path: "/users/{userId}",
      input: { path: { members: { userId: { reserved: ["blocked"] } } } },
      responses: { 200: "", 404: "json", 422: "json", 429: "" },
    },
    getUserAssignments: {
      method: "GET",
      path: "/users/{userId}/assignments",
      input: { path: { members: { userId: { reserved: ["blocked"] } } } },
      responses: { 200: "json", 404: "json", 429: "" },
    },
  },
  codecs: { fillServer },
};
