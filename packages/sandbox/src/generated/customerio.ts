// Generated from specs/customerio/behavior.yaml by `node run.mjs generate`. Do not edit.
import type { Rules } from "../rules/rules.ts";

export const rules: Rules = {
  user: { id: { length: 12, alphabet: "0123456789abcdef" }, value: { id: "$id", email: "$email", cio_id: "$id" } },
  idPointer: "/path/identifier",
  erasure: [{ operation: "deleteUser", input: { path: { identifier: "$id" } }, status: 200 }],
  operations: {
    listUsers: {
      find: [{ in: "$request.query.email", by: "/email" }],
      rules: [{ status: 200, body: { results: "$records" } }],
    },
    getUser: {
      find: [
        { when: { "$request.query.id_type": "email" }, in: "$request.path.customer_id", by: "/email" },
        { when: { "$request.query.id_type": "cio_id" }, in: "$request.path.customer_id", by: "/cio_id" },
        { in: "$request.path.customer_id", by: "/id" },
      ],
      rules: [
        { found: true, status: 200, body: { customer: { id: "$record#/id", attributes: "$record" } } },
        { status: 404, body: { meta: {} }, invented: true },
      ],
    },
    deleteUser: {
      find: [{ in: "$request.path.identifier", match: "^(?:cio_)?(.*)$", by: "/cio_id" }],
      rules: [
        { found: true, later: [{ after: 60000, remove: true }], status: 200, body: {} },
        { status: 200, body: {}, invented: true },
      ],
    },
    suppressUser: {
      find: [{ in: "$request.path.identifier", match: "^(?:cio_)?(.*)$", by: "/cio_id" }],
      rules: [
        { found: true, later: [{ after: 60000, remove: true }], status: 200, body: {} },
        { status: 200, body: {}, invented: true },
      ],
    },
  },
};
