// Generated from specs/sunbird/openapi.yaml by `node run.mjs generate`. Do not edit.
import { type Api, fillServer } from "@purge/runtime";

/** URLs of the servers, by the names that callers use. */
export const servers = {
  "self-hosted": "https://{host}",
} as const;

/** All that the runtime knows about sunbird. */
export const api: Api = {
  name: "sunbird",
  servers,
  variables: {
    host: {},
  },
  schemes: {
    apiKey: { in: "header", name: "Authorization", prefix: "Bearer " },
    userToken: { in: "header", name: "X-Authenticated-User-token" },
  },
  security: [["apiKey", "userToken"]],
  operations: {
    blockUser: {
      method: "POST",
      path: "/api/user/v1/block",
      body: {
        kind: "json",
        media: "application/json",
        required: true,
        members: {
          request: {
            required: true,
            members: {
              userId: {
                required: true,
                type: "string",
                pattern: /^(?!\.\.?$)[^\s\/\\\x00-\x1f\x7f-\x9f]+$/u,
                example: "7b11d2ed-f6e1-40bd-8ca2-bb609614bd63",
              },
            },
          },
        },
      },
      responses: {
        200: "json",
        400: "json",
        401: "json",
        403: "json",
        404: "json",
        429: "json",
        500: "json",
        503: "json|text",
      },
      done: { 200: [["responseCode"], "OK"] },
    },
    createUser: {
      method: "POST",
      path: "/api/user/v1/create",
      body: {
        kind: "json",
        media: "application/json",
        required: true,
        members: { request: { required: true, members: { firstName: { required: true, type: "string" } } } },
      },
      security: [["apiKey"]],
      responses: { 200: "json", 400: "json", 401: "json", 403: "json", 429: "json", 500: "json", 503: "json|text" },
      done: { 200: [["responseCode"], "OK"] },
    },
    deleteUser: {
      method: "POST",
      path: "/api/user/v1/delete",
      body: {
        kind: "json",
        media: "application/json",
        required: true,
        members: {
          request: {
            required: true,
            members: {
              userId: {
                required: true,
                type: "string",
                pattern: /^(?!\.\.?$)[^\s\/\\\x00-\x1f\x7f-\x9f]+$/u,
                example: "7b11d2ed-f6e1-40bd-8ca2-bb609614bd63",
              },
            },
          },
        },
      },
      idempotent: true,
      responses: {
        200: "json",
        400: "json",
        401: "json",
        403: "json|text",
        404: "json",
        429: "json",
        500: "json",
        503: "json|text",
      },
      done: { 200: [["responseCode"], "OK"] },
    },
    getUserByKey: {
      method: "GET",
      path: "/api/user/v1/get/{idType}/{id}",
      input: { path: { members: { idType: {}, id: {} } } },
      security: [["apiKey", "userToken"], ["apiKey"]],
      responses: {
        200: "json",
        400: "json",
        401: "json",
        403: "json",
        404: "json",
        429: "json",
        500: "json",
        503: "json|text",
      },
      done: { 200: [["responseCode"], "OK"] },
    },
    unblockUser: {
      method: "POST",
      path: "/api/user/v1/unblock",
      body: {
        kind: "json",
        media: "application/json",
        required: true,
        members: {
          request: {
            required: true,
            members: {
              userId: {
                required: true,
                type: "string",
                pattern: /^(?!\.\.?$)[^\s\/\\\x00-\x1f\x7f-\x9f]+$/u,
                example: "7b11d2ed-f6e1-40bd-8ca2-bb609614bd63",
              },
            },
          },
        },
      },
      responses: {
        200: "json",
        400: "json",
        401: "json",
        403: "json",
        404: "json",
        429: "json",
        500: "json",
        503: "json|text",
      },
      done: { 200: [["responseCode"], "OK"] },
    },
    assignRoles: {
      method: "POST",
      path: "/api/user/v2/role/assign",
      body: {
        kind: "json",
        media: "application/json",
        required: true,
        members: {
          request: {
            required: true,
            members: {
              userId: {
                required: true,
                type: "string",
                pattern: /^(?!\.\.?$)[^\s\/\\\x00-\x1f\x7f-\x9f]+$/u,
                example: "7b11d2ed-f6e1-40bd-8ca2-bb609614bd63",
              },
              roles: { required: true },
            },
          },
        },
      },
      responses: {
        200: "json",
        400: "json",
        401: "json",
        403: "json|text",
        429: "json",
        500: "json",
        503: "json|text",
      },
      done: { 200: [["responseCode"], "OK"] },
    },
    searchUsers: {
      method: "POST",
      path: "/api/user/v3/search",
      body: {
        kind: "json",
        media: "application/json",
        required: true,
        members: { request: { required: true, members: { filters: { required: true } } } },
      },
      responses: { 200: "json", 400: "json", 401: "json", 403: "json", 429: "json", 500: "json", 503: "json|text" },
      done: { 200: [["responseCode"], "OK"] },
    },
    readUser: {
      method: "GET",
      path: "/api/user/v5/read/{userId}",
      input: {
        path: {
          members: {
            userId: {
              pattern: /^(?!\.\.?$)[^\s\/\\\x00-\x1f\x7f-\x9f]+$/u,
              example: "7b11d2ed-f6e1-40bd-8ca2-bb609614bd63",
            },
          },
        },
        query: { members: { fields: {}, provider: {}, idType: {} } },
      },
      responses: {
        200: "json",
        400: "json",
        401: "json",
        403: "json|text",
        404: "json",
        429: "json",
        500: "json",
        503: "json|text",
      },
      done: { 200: [["responseCode"], "OK"] },
    },
  },
  codecs: { fillServer },
};
