// Generated from specs/pagerduty/behavior.yaml by `node run.mjs generate`. Do not edit.
import type { Rules } from "../rules/rules.ts";

export const rules: Rules = {
  user: {
    id: { prefix: "P", length: 6, alphabet: "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789" },
    value: { id: "$id", type: "user", name: "Maria Example", email: "$email" },
  },
  idPointer: "/path/id",
  erasure: [{ operation: "deleteUser", input: { path: { id: "$id" } }, status: 204 }],
  operations: {
    listUsers: {
      find: [{ in: "$request.query.query", by: "/email" }],
      rules: [{ status: 200, body: { users: "$records", limit: 25, offset: 0, more: false } }],
    },
    getUser: {
      find: [{ in: "$request.path.id", by: "/id" }],
      rules: [
        { found: true, status: 200, body: { user: "$record" } },
        { status: 404, body: { error: { message: "Not Found", code: 2100 } } },
      ],
    },
    deleteUser: {
      find: [{ in: "$request.path.id", by: "/id" }],
      rules: [
        { found: true, remove: true, status: 204 },
        { status: 404, body: { error: { message: "Not Found", code: 2100 } } },
      ],
    },
    listIncidents: { rules: [{ status: 200, body: { incidents: [], limit: 25, offset: 0, more: false } }] },
  },
};
