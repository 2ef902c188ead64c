// Generated from specs/onesignal/behavior.yaml by `node run.mjs generate`. Do not edit.
import type { Rules } from "../rules/rules.ts";

export const rules: Rules = {
  user: {
    id: { prefix: "user-", length: 12 },
    value: {
      identity: { external_id: "$id", onesignal_id: "7fb7cbb0-2b7e-4ef0-8f64-5a1a0f1e3c55" },
      properties: {},
      subscriptions: [{ type: "Email", token: "$email" }],
    },
  },
  idPointer: "/path/alias_id",
  erasure: [{ operation: "deleteUser", input: { path: { alias_label: "external_id", alias_id: "$id" } }, status: 202 }],
  operations: {
    getUser: {
      find: [
        {
          when: { "$request.path.alias_label": "onesignal_id" },
          in: "$request.path.alias_id",
          by: "/identity/onesignal_id",
        },
        { in: "$request.path.alias_id", by: "/identity/external_id" },
      ],
      rules: [{ found: true, status: 200, body: "$record" }, { status: 404, body: { errors: [] }, invented: true }],
    },
    deleteUser: {
      find: [
        {
          when: { "$request.path.alias_label": "onesignal_id" },
          in: "$request.path.alias_id",
          by: "/identity/onesignal_id",
        },
        { in: "$request.path.alias_id", by: "/identity/external_id" },
      ],
      rules: [
        {
          found: true,
          later: [{ after: 60000, remove: true }],
          status: 202,
          body: { identity: { onesignal_id: "$record#/identity/onesignal_id" } },
        },
        { status: 404, body: { errors: [] }, invented: true },
      ],
    },
  },
};
