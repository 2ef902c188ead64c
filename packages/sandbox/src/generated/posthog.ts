// Generated from specs/posthog/behavior.yaml by `node run.mjs generate`. Do not edit.
import type { Rules } from "../rules/rules.ts";

export const rules: Rules = {
  user: {
    id: { prefix: "0190a5c4-6f1e-7c55-9b0a-", length: 12, alphabet: "0123456789abcdef" },
    value: { uuid: "$id", distinct_ids: ["$ownId"], properties: { email: "$email" } },
  },
  idPointer: "/body/ids/0",
  erasure: [
    {
      operation: "deleteUser",
      input: { body: { ids: ["$id"], delete_events: true, delete_recordings: true } },
      status: 202,
    },
  ],
  operations: {
    listUsers: {
      find: [
        { in: "$request.query.email", by: "/properties/email" },
        { in: "$request.query.distinct_id", by: "/distinct_ids/0" },
        { kind: "user" },
      ],
      rules: [{ status: 200, body: { next: null, previous: null, results: "$records" } }],
    },
    getUser: {
      find: [{ in: "$request.path.uuid", by: "/uuid" }],
      rules: [{ found: true, status: 200, body: "$record" }, { status: 404, body: { detail: "not found" } }],
    },
    deleteUser: {
      find: [{ in: "$request.body#/ids/0", by: "/uuid" }],
      rules: [
        {
          found: true,
          later: [{ after: 180000, remove: true }],
          create: {
            kind: "deletion",
            value: { person_uuid: "$record#/uuid", created_at: "$now", status: "pending", delete_verified_at: null },
            later: [{ after: 172800000, set: { "/status": "completed", "/delete_verified_at": "$now" } }],
          },
          status: 202,
          body: {
            persons_found: 1,
            persons_deleted: 0,
            persons_queued_for_deletion: 1,
            events_queued_for_deletion: true,
            recordings_queued_for_deletion: true,
            deletion_errors: [],
          },
        },
        {
          status: 202,
          body: {
            persons_found: 0,
            persons_deleted: 0,
            events_queued_for_deletion: false,
            recordings_queued_for_deletion: false,
            deletion_errors: [],
          },
        },
      ],
    },
    getDeletion: {
      find: [{ kind: "deletion", in: "$request.query.person_uuid", by: "/person_uuid" }],
      rules: [{ status: 200, body: { next: null, previous: null, results: "$records" } }],
    },
  },
};
