// Generated from specs/mailchimp/behavior.yaml by `node run.mjs generate`. Do not edit.
import type { Rules } from "../rules/rules.ts";

export const rules: Rules = {
  user: {
    id: { length: 32, alphabet: "0123456789abcdef", hash: "md5" },
    value: { id: "$id", email_address: "$email", status: "subscribed", list_id: "57afe96172" },
  },
  idPointer: "/path/subscriber_hash",
  erasure: [{ operation: "deleteUser", input: { path: { subscriber_hash: "$id" } }, status: 204 }],
  operations: {
    getUser: {
      find: [{ in: "$request.path.subscriber_hash", by: "/id" }],
      rules: [
        { found: true, status: 200, body: "$record" },
        { status: 404, body: { title: "Resource Not Found", status: 404 } },
      ],
    },
    deleteUser: {
      find: [{ in: "$request.path.subscriber_hash", by: "/id" }],
      rules: [
        { found: true, remove: true, status: 204 },
        { status: 404, body: { title: "Resource Not Found", status: 404 }, invented: true },
      ],
    },
  },
};
