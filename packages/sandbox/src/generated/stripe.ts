// Generated from specs/stripe/behavior.yaml by `node run.mjs generate`. Do not edit.
import type { Rules } from "../rules/rules.ts";

export const rules: Rules = {
  user: {
    id: { prefix: "cus_", length: 14 },
    value: { id: "$id", object: "customer", email: "$email", livemode: false },
  },
  idPointer: "/path/customer",
  erasure: [{ operation: "deleteUser", input: { path: { customer: "$id" } }, status: 200 }],
  operations: {
    listUsers: {
      find: [{ in: "$request.query.email", by: "/email" }, { kind: "user" }],
      rules: [{ status: 200, body: { object: "list", data: "$records", has_more: false } }],
    },
    getUser: {
      find: [{ in: "$request.path.customer", by: "/id" }],
      rules: [
        {
          when: { "$record#/deleted": true },
          status: 200,
          body: { id: "$record#/id", object: "customer", deleted: true },
        },
        { found: true, status: 200, body: "$record" },
        {
          status: 404,
          body: {
            error: {
              type: "invalid_request_error",
              code: "resource_missing",
              param: "id",
              message: "No such customer",
            },
          },
          invented: true,
        },
      ],
    },
    deleteUser: {
      find: [{ in: "$request.path.customer", by: "/id" }],
      rules: [
        {
          when: { "$record#/deleted": true },
          status: 404,
          body: {
            error: {
              type: "invalid_request_error",
              code: "resource_missing",
              param: "id",
              message: "No such customer",
            },
          },
          invented: true,
        },
        {
          found: true,
          set: { "/deleted": true, "/email": null },
          status: 200,
          body: { id: "$record#/id", object: "customer", deleted: true },
        },
        {
          status: 404,
          body: {
            error: {
              type: "invalid_request_error",
              code: "resource_missing",
              param: "id",
              message: "No such customer",
            },
          },
          invented: true,
        },
      ],
    },
  },
};
