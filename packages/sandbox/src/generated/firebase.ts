// Generated from specs/firebase/behavior.yaml by `node run.mjs generate`. Do not edit.
import type { Rules } from "../rules/rules.ts";

export const rules: Rules = {
  user: { id: { length: 28 }, value: { localId: "$id", email: "$email", disabled: false } },
  idPointer: "/body/localId",
  erasure: [{ operation: "deleteUser", input: { body: { localId: "$id" } }, status: 200 }],
  operations: {
    lookupUsers: {
      find: [{ in: "$request.body#/localId/0", by: "/localId" }, { in: "$request.body#/email/0", by: "/email" }],
      rules: [
        { found: true, status: 200, body: { kind: "identitytoolkit#GetAccountInfoResponse", users: "$records" } },
        { status: 200, body: { kind: "identitytoolkit#GetAccountInfoResponse" } },
      ],
    },
    deleteUser: {
      find: [{ in: "$request.body#/localId", by: "/localId" }],
      rules: [
        { found: true, remove: true, status: 200, body: { kind: "identitytoolkit#DeleteAccountResponse" } },
        {
          status: 400,
          body: {
            error: {
              code: 400,
              message: "USER_NOT_FOUND",
              errors: [{ message: "USER_NOT_FOUND", reason: "invalid", domain: "global" }],
            },
          },
        },
      ],
    },
  },
};
