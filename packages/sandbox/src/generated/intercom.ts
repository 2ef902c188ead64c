// Generated from specs/intercom/behavior.yaml by `node run.mjs generate`. Do not edit.
import type { Rules } from "../rules/rules.ts";

export const rules: Rules = {
  user: {
    id: { length: 24, alphabet: "0123456789abcdef" },
    value: { type: "contact", id: "$id", external_id: "$ownId", email: "$email", role: "user" },
  },
  idPointer: "/path/contact_id",
  erasure: [{ operation: "deleteUser", input: { path: { contact_id: "$id" } }, status: 200 }],
  operations: {
    searchUsers: {
      find: [
        { when: { "$request.body#/query/field": "email" }, in: "$request.body#/query/value", by: "/email" },
        { in: "$request.body#/query/value", by: "/external_id" },
      ],
      rules: [{ status: 200, body: { type: "list", data: "$records" } }],
    },
    getUser: {
      find: [{ in: "$request.path.contact_id", by: "/id" }],
      rules: [
        { found: true, status: 200, body: "$record" },
        { status: 404, body: { type: "error.list", errors: [{ code: "not_found", message: "User Not Found" }] } },
      ],
    },
    deleteUser: {
      find: [{ in: "$request.path.contact_id", by: "/id" }],
      rules: [
        {
          found: true,
          remove: true,
          status: 200,
          body: { type: "contact", id: "$record#/id", external_id: "$record#/external_id", deleted: true },
        },
        { status: 404, body: { type: "error.list", errors: [{ code: "not_found", message: "Contact Not Found" }] } },
      ],
    },
  },
};
