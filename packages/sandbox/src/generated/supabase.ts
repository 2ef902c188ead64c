// Generated from specs/supabase/behavior.yaml by `node run.mjs generate`. Do not edit.
import type { Rules } from "../rules/rules.ts";

export const rules: Rules = {
  user: {
    id: { prefix: "b7e0a1c2-3d4e-4f5a-8b6c-", length: 12, alphabet: "0123456789abcdef" },
    value: { id: "$id", email: "$email" },
  },
  idPointer: "/path/userId",
  erasure: [{ operation: "deleteUser", input: { path: { userId: "$id" } }, status: 200 }],
  operations: {
    listUsers: {
      find: [{ in: "$request.query.filter", by: "/email" }],
      rules: [{ status: 200, body: { aud: "authenticated", users: "$records" } }],
    },
    getUser: {
      find: [{ in: "$request.path.userId", by: "/id" }],
      rules: [
        { found: true, status: 200, body: "$record" },
        { status: 404, body: { code: 404, error_code: "user_not_found" } },
      ],
    },
    deleteUser: {
      find: [{ in: "$request.path.userId", by: "/id" }],
      rules: [
        { found: true, remove: true, status: 200, body: {} },
        { status: 404, body: { code: 404, error_code: "user_not_found" } },
      ],
    },
  },
};
