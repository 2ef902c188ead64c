// Generated from specs/zendesk/behavior.yaml by `node run.mjs generate`. Do not edit.
import type { Rules } from "../rules/rules.ts";

export const rules: Rules = {
  user: {
    id: { prefix: "4", length: 11, alphabet: "0123456789" },
    value: {
      id: "$idNumber",
      name: "Maria Example",
      email: "$email",
      external_id: "$ownId",
      role: "end-user",
      active: true,
    },
  },
  idPointer: "/path/deleted_user_id",
  erasure: [
    { operation: "softDeleteUser", input: { path: { user_id: "$id" } }, status: 200 },
    { operation: "deleteUser", input: { path: { deleted_user_id: "$id" } }, status: 200 },
  ],
  operations: {
    searchUsers: {
      find: [{ in: "$request.query.external_id", by: "/external_id" }, { in: "$request.query.query", by: "/email" }],
      rules: [{ status: 200, body: { users: "$records" } }],
    },
    listTickets: {
      find: [{ in: "$request.path.user_id", by: "/id" }],
      rules: [
        { found: true, status: 200, body: { tickets: [] } },
        { status: 404, body: { error: "RecordNotFound", description: "Not found" } },
      ],
    },
    softDeleteUser: {
      find: [{ in: "$request.path.user_id", by: "/id" }],
      rules: [
        {
          when: { "$record#/active": true },
          set: { "/active": false, "/email": null, "/external_id": null },
          later: [{ after: 2592000000, remove: true }],
          status: 200,
          body: { user: "$record" },
        },
        { status: 404, body: { error: "RecordNotFound", description: "Not found" }, invented: true },
      ],
    },
    deleteUser: {
      find: [{ in: "$request.path.deleted_user_id", by: "/id" }],
      rules: [
        {
          when: { "$record#/active": false },
          remove: true,
          create: {
            kind: "deletion",
            value: {
              user_id: "$record#/id",
              events: [
                { action: "request_deletion", application: "all", user_id: "$record#/id", created_at: "$now" },
                { action: "started", application: "support", user_id: "$record#/id", created_at: "$now" },
              ],
            },
            later: [
              {
                after: 3600000,
                set: {
                  "/events/2": {
                    action: "complete",
                    application: "support",
                    user_id: "$record#/user_id",
                    created_at: "$now",
                  },
                },
              },
            ],
          },
          status: 200,
          body: { deleted_user: "$record" },
        },
        { status: 404, body: { error: "RecordNotFound", description: "Not found" }, invented: true },
      ],
    },
    listDeletionStatuses: {
      find: [{ kind: "deletion", in: "$request.path.user_id", by: "/user_id" }],
      rules: [
        { found: true, status: 200, body: { compliance_deletion_statuses: "$record#/events" } },
        { status: 404, body: { error: "RecordNotFound", description: "Not found" } },
      ],
    },
  },
};
