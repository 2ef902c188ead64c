// Generated from specs/okta/behavior.yaml by `node run.mjs generate`. Do not edit.
import type { Rules } from "../rules/rules.ts";

export const rules: Rules = {
  user: {
    id: { prefix: "00u", length: 17 },
    value: { id: "$id", status: "ACTIVE", profile: { login: "$email", email: "$email" } },
  },
  idPointer: "/path/id",
  erasure: [
    { operation: "deactivateUser", input: { path: { id: "$id" } }, status: 200 },
    { operation: "deleteUser", input: { path: { id: "$id" } }, status: 204 },
  ],
  operations: {
    listUsers: {
      find: [
        { in: "$request.query.search", match: '^profile\\.email eq "([^"]*)"$', by: "/profile/email" },
        { kind: "user" },
      ],
      rules: [{ status: 200, body: "$records" }],
    },
    getUser: {
      find: [{ in: "$request.path.id", by: "/id" }],
      rules: [
        { found: true, status: 200, body: "$record" },
        {
          found: false,
          status: 404,
          body: {
            errorCode: "E0000007",
            errorSummary: "Not found: Resource not found (User)",
            errorLink: "E0000007",
            errorCauses: [],
          },
        },
      ],
    },
    deactivateUser: {
      find: [{ in: "$request.path.id", by: "/id" }],
      rules: [
        {
          when: { "$record#/status": "DEPROVISIONED" },
          status: 404,
          body: {
            errorCode: "E0000007",
            errorSummary: "Not found: Resource not found (User)",
            errorLink: "E0000007",
            errorCauses: [],
          },
        },
        { found: true, set: { "/status": "DEPROVISIONED" }, status: 200 },
        {
          found: false,
          status: 404,
          body: {
            errorCode: "E0000007",
            errorSummary: "Not found: Resource not found (User)",
            errorLink: "E0000007",
            errorCauses: [],
          },
        },
      ],
    },
    activateUser: {
      find: [{ in: "$request.path.id", by: "/id" }],
      rules: [
        { when: { "$record#/status": "DEPROVISIONED" }, set: { "/status": "ACTIVE" }, status: 200, body: {} },
        { found: true, status: 403, body: { errorCauses: [] }, invented: true },
        {
          found: false,
          status: 404,
          body: {
            errorCode: "E0000007",
            errorSummary: "Not found: Resource not found (User)",
            errorLink: "E0000007",
            errorCauses: [],
          },
        },
      ],
    },
    deleteUser: {
      find: [{ in: "$request.path.id", by: "/id" }],
      rules: [
        { when: { "$record#/status": "DEPROVISIONED" }, remove: true, status: 204 },
        { found: true, set: { "/status": "DEPROVISIONED" }, status: 204 },
        {
          found: false,
          status: 404,
          body: {
            errorCode: "E0000007",
            errorSummary: "Not found: Resource not found (User)",
            errorLink: "E0000007",
            errorCauses: [],
          },
        },
      ],
    },
  },
};
