// Generated from specs/brevo/behavior.yaml by `node run.mjs generate`. Do not edit.
import type { Rules } from "../rules/rules.ts";

export const rules: Rules = {
  user: {
    id: { length: 9, alphabet: "123456789" },
    value: { id: "$idNumber", email: "$email", ext_id: "$ownId", emailBlacklisted: false, smsBlacklisted: false },
  },
  idPointer: "/path/identifier",
  erasure: [
    {
      operation: "deleteUser",
      input: { path: { identifier: "$id" }, query: { identifierType: "contact_id" } },
      status: 204,
    },
  ],
  operations: {
    getUser: {
      find: [
        { when: { "$request.query.identifierType": "email_id" }, in: "$request.path.identifier", by: "/email" },
        { when: { "$request.query.identifierType": "ext_id" }, in: "$request.path.identifier", by: "/ext_id" },
        { in: "$request.path.identifier", by: "/id" },
      ],
      rules: [
        { found: true, status: 200, body: "$record" },
        { status: 404, body: { code: "document_not_found", message: "Contact does not exist" } },
      ],
    },
    deleteUser: {
      find: [
        { when: { "$request.query.identifierType": "email_id" }, in: "$request.path.identifier", by: "/email" },
        { when: { "$request.query.identifierType": "ext_id" }, in: "$request.path.identifier", by: "/ext_id" },
        { in: "$request.path.identifier", by: "/id" },
      ],
      rules: [
        { found: true, remove: true, status: 204 },
        { status: 404, body: { code: "document_not_found", message: "Contact does not exist" } },
      ],
    },
    deleteLogs: { rules: [{ status: 204 }] },
  },
};
