// Generated from specs/workos/behavior.yaml by `node run.mjs generate`. Do not edit.
import type { Rules } from "../rules/rules.ts";

export const rules: Rules = {
  user: {
    id: { prefix: "user_", length: 26, alphabet: "0123456789ABCDEFGHJKMNPQRSTVWXYZ" },
    value: { object: "user", id: "$id", email: "$email", external_id: "$ownId" },
  },
  idPointer: "/path/id",
  erasure: [{ operation: "deleteUser", input: { path: { id: "$id" } }, status: 200 }],
  operations: {
    listUsers: {
      find: [{ in: "$request.query.email", by: "/email" }, { kind: "user" }],
      rules: [
        { status: 200, body: { object: "list", data: "$records", list_metadata: { before: null, after: null } } },
      ],
    },
    getUser: {
      find: [{ in: "$request.path.id", by: "/id" }],
      rules: [{ found: true, status: 200, body: "$record" }, { status: 404, body: { message: "User not found." } }],
    },
    deleteUser: {
      find: [{ in: "$request.path.id", by: "/id" }],
      rules: [{ found: true, remove: true, status: 200 }, { status: 404, body: { message: "User not found." } }],
    },
  },
};
