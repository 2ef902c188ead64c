// Generated from specs/keycloak/behavior.yaml by `node run.mjs generate`. Do not edit.
import type { Rules } from "../rules/rules.ts";

export const rules: Rules = {
  user: {
    id: { prefix: "c8f1b2d3-4e5f-4a6b-9c7d-", length: 12, alphabet: "0123456789abcdef" },
    value: { id: "$id", username: "$email", email: "$email" },
  },
  idPointer: "/path/id",
  erasure: [{ operation: "deleteUser", input: { path: { id: "$id" } }, status: 204 }],
  operations: {
    listUsers: { find: [{ in: "$request.query.email", by: "/email" }], rules: [{ status: 200, body: "$records" }] },
    getUser: {
      find: [{ in: "$request.path.id", by: "/id" }],
      rules: [
        { found: true, status: 200, body: "$record" },
        { status: 404, body: { error: "User not found" }, invented: true },
      ],
    },
    deleteUser: {
      find: [{ in: "$request.path.id", by: "/id" }],
      rules: [
        { found: true, remove: true, status: 204 },
        { status: 404, body: { error: "User not found" }, invented: true },
      ],
    },
  },
};
