// Generated from specs/sendgrid/behavior.yaml by `node run.mjs generate`. Do not edit.
import type { Rules } from "../rules/rules.ts";

export const rules: Rules = {
  user: {
    id: { length: 32, alphabet: "0123456789abcdef" },
    value: { id: "$id", email: "$email", external_id: "$ownId" },
  },
  idPointer: "/query/ids",
  erasure: [{ operation: "deleteUser", input: { query: { ids: "$id" } }, status: 202 }],
  operations: {
    searchUsers: {
      find: [{ in: "$request.body#/emails/0", by: "/email" }],
      rules: [
        { found: true, status: 200, body: { result: { "$record#/email": { contact: "$record" } } } },
        { status: 404, body: { errors: [] }, invented: true },
      ],
    },
    getUser: {
      find: [{ in: "$request.path.id", by: "/id" }],
      rules: [{ found: true, status: 200, body: "$record" }, { status: 404, body: { errors: [] }, invented: true }],
    },
    deleteUser: {
      find: [{ in: "$request.query.ids", by: "/id" }],
      rules: [
        {
          found: true,
          later: [{ after: 300000, remove: true }],
          create: {
            kind: "job",
            value: { id: "$id", status: "pending", job_type: "delete", results: { requested_count: 1 } },
            later: [{ after: 300000, set: { "/status": "completed", "/finished_at": "$now" } }],
          },
          status: 202,
          body: { job_id: "$created#/id" },
        },
        {
          create: {
            kind: "job",
            value: { id: "$id", status: "pending", job_type: "delete", results: { requested_count: 1 } },
            later: [{ after: 300000, set: { "/status": "completed", "/finished_at": "$now" } }],
          },
          status: 202,
          body: { job_id: "$created#/id" },
          invented: true,
        },
      ],
    },
    getDeletionJob: {
      find: [{ kind: "job", in: "$request.path.id", by: "/id" }],
      rules: [{ found: true, status: 200, body: "$record" }, { status: 404, body: { errors: [] }, invented: true }],
    },
    eraseMailData: {
      rules: [{ create: { kind: "mail", value: { id: "$id" } }, status: 202, body: { job_id: "$created#/id" } }],
    },
  },
};
