// Generated from specs/braze/behavior.yaml by `node run.mjs generate`. Do not edit.
import type { Rules } from "../rules/rules.ts";

export const rules: Rules = {
  user: {
    id: { prefix: "user-", length: 12 },
    value: { external_id: "$id", braze_id: "5f3a0c1e9b7d4a2e8c6f1b20", email: "$email" },
  },
  idPointer: "/body/external_ids/0",
  erasure: [{ operation: "deleteUser", input: { body: { external_ids: ["$id"] } }, status: 201 }],
  operations: {
    exportUsers: {
      find: [
        { in: "$request.body#/external_ids/0", by: "/external_id" },
        { in: "$request.body#/email_address", by: "/email" },
      ],
      rules: [{ status: 201, body: { message: "success", users: "$records" }, invented: true }],
    },
    deleteUser: {
      find: [{ in: "$request.body#/external_ids/0", by: "/external_id" }],
      rules: [
        { found: true, later: [{ after: 60000, remove: true }], status: 201, body: { deleted: 1, message: "success" } },
        { status: 201, body: { deleted: 0, message: "success" }, invented: true },
      ],
    },
  },
};
