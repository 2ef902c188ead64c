// Generated from specs/box/behavior.yaml by `node run.mjs generate`. Do not edit.
import type { Rules } from "../rules/rules.ts";

export const rules: Rules = {
  user: { id: { length: 8, alphabet: "123456789" }, value: { id: "$id", login: "$email", status: "active" } },
  idPointer: "/path/user_id",
  erasure: [{ operation: "deleteUser", input: { path: { user_id: "$id" } }, status: 204 }],
  operations: {
    listUsers: {
      find: [{ in: "$request.query.filter_term", by: "/login" }],
      rules: [{ status: 200, body: { entries: "$records" } }],
    },
    getUser: {
      find: [{ in: "$request.path.user_id", by: "/id" }],
      rules: [
        { found: true, status: 200, body: "$record" },
        { status: 404, body: { type: "error", status: 404, code: "not_found" }, invented: true },
      ],
    },
    deleteUser: {
      find: [{ in: "$request.path.user_id", by: "/id" }],
      rules: [
        { found: true, remove: true, status: 204 },
        { status: 404, body: { type: "error", status: 404, code: "not_found" }, invented: true },
      ],
    },
  },
};
