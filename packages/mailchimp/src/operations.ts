// Generated from specs/mailchimp/openapi.yaml by `node run.mjs generate`. Do not edit.
import { type Api, fillServer, writeBasic } from "@purge/runtime";

/** URLs of the servers, by the names that callers use. */
export const servers = {
  production: "https://{dataCenter}.api.mailchimp.com/3.0/lists/{listId}",
} as const;

/** All that the runtime knows about mailchimp. */
export const api: Api = {
  name: "mailchimp",
  servers,
  variables: {
    dataCenter: {},
    listId: {},
  },
  schemes: {
    apiKey: { in: "header", name: "Authorization", prefix: "Basic ", basic: true },
    accessToken: { in: "header", name: "Authorization", prefix: "Bearer " },
  },
  security: [["apiKey"], ["accessToken"]],
  operations: {
    getUser: {
      method: "GET",
      path: "/members/{subscriber_hash}",
      input: {
        path: {
          members: { subscriber_hash: { pattern: /^[0-9a-f]{32}$/u, example: "0a9131be746da342343feeca7f64738c" } },
        },
      },
      responses: { 200: "json", 401: "json", 403: "json", 404: "json", 429: "json" },
    },
    deleteUser: {
      method: "POST",
      path: "/members/{subscriber_hash}/actions/delete-permanent",
      input: {
        path: {
          members: { subscriber_hash: { pattern: /^[0-9a-f]{32}$/u, example: "0a9131be746da342343feeca7f64738c" } },
        },
      },
      responses: { 204: "", 401: "json", 403: "json", 404: "json", 429: "json" },
    },
  },
  codecs: { fillServer, writeBasic },
};
