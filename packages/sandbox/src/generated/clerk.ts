// Generated from specs/clerk/behavior.yaml by `node run.mjs generate`. Do not edit.
import type { Rules } from "../rules/rules.ts";

export const rules: Rules = {
  user: {
    id: { prefix: "user_", length: 27 },
    value: { object: "user", id: "$id", external_id: "$ownId", email_addresses: [{ email_address: "$email" }] },
  },
  idPointer: "/path/user_id",
  erasure: [{ operation: "deleteUser", input: { path: { user_id: "$id" } }, status: 200 }],
  operations: {
    listUsers: {
      find: [{ in: "$request.query.email_address#/0", by: "/email_addresses/0/email_address" }],
      rules: [{ status: 200, body: "$records" }],
    },
    getUser: {
      find: [{ in: "$request.path.user_id", by: "/id" }],
      rules: [
        { found: true, status: 200, body: "$record" },
        { status: 404, body: { errors: [{ code: "resource_not_found", message: "not found" }] } },
      ],
    },
    deleteUser: {
      find: [{ in: "$request.path.user_id", by: "/id" }],
      rules: [
        {
          found: true,
          remove: true,
          status: 200,
          body: { object: "user", id: "$record#/id", external_id: "$record#/external_id", deleted: true },
        },
        { status: 404, body: { errors: [{ code: "resource_not_found", message: "not found" }] } },
      ],
    },
  },
};
