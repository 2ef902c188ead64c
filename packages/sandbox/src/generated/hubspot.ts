// Generated from specs/hubspot/behavior.yaml by `node run.mjs generate`. Do not edit.
import type { Rules } from "../rules/rules.ts";

export const rules: Rules = {
  user: {
    id: { length: 11, alphabet: "123456789" },
    value: { id: "$id", properties: { email: "$email" }, archived: false },
  },
  idPointer: "/body/objectId",
  erasure: [{ operation: "deleteUser", input: { body: { objectId: "$id" } }, status: 204 }],
  operations: {
    getUser: {
      find: [
        { when: { "$request.query.idProperty": "email" }, in: "$request.path.contactId", by: "/properties/email" },
        { in: "$request.path.contactId", by: "/id" },
      ],
      rules: [
        { found: true, status: 200, body: "$record" },
        { status: 404, body: { category: "OBJECT_NOT_FOUND" }, invented: true },
      ],
    },
    deleteUser: {
      find: [{ in: "$request.body#/objectId", by: "/id" }],
      rules: [
        { found: true, remove: true, status: 204 },
        { status: 404, body: { category: "OBJECT_NOT_FOUND" }, invented: true },
      ],
    },
  },
};
