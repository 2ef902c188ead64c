// Generated from specs/klaviyo/behavior.yaml by `node run.mjs generate`. Do not edit.
import type { Rules } from "../rules/rules.ts";

export const rules: Rules = {
  user: {
    id: { prefix: "01", length: 24, alphabet: "0123456789ABCDEFGHJKMNPQRSTVWXYZ" },
    value: { type: "profile", id: "$id", attributes: { email: "$email", external_id: "$ownId" } },
  },
  idPointer: "/body/data/attributes/profile/data/id",
  erasure: [
    {
      operation: "deleteUser",
      input: {
        body: {
          data: {
            type: "data-privacy-deletion-job",
            attributes: { profile: { data: { type: "profile", id: "$id", attributes: {} } } },
          },
        },
      },
      status: 202,
    },
  ],
  operations: {
    listUsers: {
      find: [
        { in: "$request.query.filter", match: '^equals\\(email,"([^"]*)"\\)$', by: "/attributes/email" },
        { kind: "user" },
      ],
      rules: [{ status: 200, body: { data: "$records" } }],
    },
    getUser: {
      find: [{ in: "$request.path.id", by: "/id" }],
      rules: [
        { found: true, status: 200, body: { data: "$record" } },
        { status: 404, body: { errors: [{ code: "not_found" }] }, invented: true },
      ],
    },
    deleteUser: {
      find: [{ in: "$request.body#/data/attributes/profile/data/id", by: "/id" }],
      rules: [{ found: true, later: [{ after: 300000, remove: true }], status: 202 }, { status: 202, invented: true }],
    },
  },
};
