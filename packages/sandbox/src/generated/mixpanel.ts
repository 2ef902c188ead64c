// Generated from specs/mixpanel/behavior.yaml by `node run.mjs generate`. Do not edit.
import type { Rules } from "../rules/rules.ts";

export const rules: Rules = {
  user: { id: { prefix: "user-", length: 12 }, value: { distinct_id: "$id" } },
  idPointer: "/body/distinct_ids/0",
  erasure: [{ operation: "deleteUser", input: { body: { distinct_ids: ["$id"] } }, status: 201 }],
  operations: {
    deleteUser: {
      find: [{ in: "$request.body#/distinct_ids/0", by: "/distinct_id" }],
      rules: [
        {
          create: {
            kind: "task",
            value: { tracking_id: "$id", status: "PENDING" },
            later: [
              { after: 3600000, set: { "/status": "STARTED" } },
              { after: 86400000, set: { "/status": "SUCCESS" } },
            ],
          },
          later: [{ after: 86400000, remove: true }],
          status: 201,
          body: { status: "ok", results: { task_id: "$created#/tracking_id" } },
        },
      ],
    },
    getDeletion: {
      find: [{ kind: "task", in: "$request.path.tracking_id", by: "/tracking_id" }],
      rules: [
        { found: true, status: 200, body: { status: "ok", results: "$record" } },
        { status: 200, body: { status: "ok", results: { status: "NOT_FOUND" } } },
      ],
    },
  },
};
