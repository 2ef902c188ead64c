// Generated from specs/auth0/behavior.yaml by `node run.mjs generate`. Do not edit.
import type { Rules } from "../rules/rules.ts";

export const rules: Rules = {
  user: {
    id: { prefix: "auth0|", length: 24, alphabet: "0123456789abcdef" },
    value: { user_id: "$id", email: "$email" },
  },
  idPointer: "/path/id",
  erasure: [{ operation: "deleteUser", input: { path: { id: "$id" } }, status: 204 }],
  operations: {
    listUsersByEmail: {
      find: [{ in: "$request.query.email", by: "/email" }],
      rules: [{ status: 200, body: "$records" }],
    },
    getUser: {
      find: [{ in: "$request.path.id", by: "/user_id" }],
      rules: [
        { found: true, status: 200, body: "$record" },
        {
          status: 404,
          body: { statusCode: 404, error: "Not Found", message: "The user does not exist." },
          invented: true,
        },
      ],
    },
    deleteUser: { find: [{ in: "$request.path.id", by: "/user_id" }], rules: [{ remove: true, status: 204 }] },
  },
};
