// Generated from specs/discourse/behavior.yaml by `node run.mjs generate`. Do not edit.
import type { Rules } from "../rules/rules.ts";

export const rules: Rules = {
  user: { id: { length: 5, alphabet: "123456789" }, value: { id: "$idNumber", username: "$email", email: "$email" } },
  idPointer: "/path/id",
  erasure: [{ operation: "deleteUser", input: { path: { id: "$id" } }, status: 200 }],
  denied: {
    status: 404,
    body: { errors: ["The requested URL or resource could not be found."], error_type: "not_found" },
  },
  operations: {
    listUsers: {
      find: [{ in: "$request.query.email", by: "/email" }],
      rules: [
        { when: { "$request.query.show_emails": true }, status: 200, body: "$records" },
        { found: true, status: 200, body: [{ id: "$record#/id", username: "$record#/username" }] },
        { status: 200, body: [] },
      ],
    },
    getUser: {
      find: [{ in: "$request.path.id", by: "/id" }],
      rules: [
        { when: { "$request.path.id": "-1" }, status: 200, body: { id: -1, username: "system" } },
        {
          found: true,
          status: 200,
          body: { id: "$record#/id", username: "$record#/username", admin: false, can_be_deleted: true },
        },
        {
          status: 404,
          body: { errors: ["The requested URL or resource could not be found."], error_type: "not_found" },
        },
      ],
    },
    deleteUser: {
      find: [{ in: "$request.path.id", by: "/id" }],
      rules: [
        { found: true, remove: true, status: 200, body: { deleted: true } },
        {
          status: 403,
          body: { errors: ["You are not permitted to view the requested resource."], error_type: "invalid_access" },
        },
      ],
    },
    anonymizeUser: {
      find: [{ in: "$request.path.id", by: "/id" }],
      rules: [
        {
          found: true,
          set: { "/username": "anon1234567", "/email": "anon1234567@anonymized.invalid" },
          status: 200,
          body: { success: "OK", username: "anon1234567" },
        },
        {
          status: 404,
          body: { errors: ["The requested URL or resource could not be found."], error_type: "not_found" },
        },
      ],
    },
  },
};
