// Generated from specs/iterable/behavior.yaml by `node run.mjs generate`. Do not edit.
import type { Rules } from "../rules/rules.ts";

export const rules: Rules = {
  user: { id: { prefix: "user-", length: 12 }, value: { userId: "$id", email: "$email" } },
  idPointer: "/path/userId",
  erasure: [{ operation: "deleteUser", input: { path: { userId: "$id" } }, status: 200 }],
  operations: {
    getUser: {
      find: [{ in: "$request.path.userId", by: "/userId" }],
      rules: [{ found: true, status: 200, body: { user: "$record" } }, { status: 200, body: {} }],
    },
    deleteUser: {
      find: [{ in: "$request.path.userId", by: "/userId" }],
      rules: [
        {
          found: true,
          later: [{ after: 60000, remove: true }],
          status: 200,
          body: { code: "Success", msg: "", params: null },
        },
        { status: 400, body: { code: "BadParams", msg: "User does not exist", params: null } },
      ],
    },
    getUserByEmail: {
      find: [{ in: "$request.path.email", by: "/email" }],
      rules: [{ found: true, status: 200, body: { user: "$record" } }, { status: 200, body: {} }],
    },
    deleteUserByEmail: {
      find: [{ in: "$request.path.email", by: "/email" }],
      rules: [
        {
          found: true,
          later: [{ after: 60000, remove: true }],
          status: 200,
          body: { code: "Success", msg: "", params: null },
        },
        { status: 400, body: { code: "BadParams", msg: "User does not exist", params: null } },
      ],
    },
    forgetUser: {
      find: [{ in: "$request.body#/email", by: "/email" }, { in: "$request.body#/userId", by: "/userId" }],
      rules: [
        { later: [{ after: 60000, remove: true }], status: 200, body: { code: "Success", msg: "", params: null } },
      ],
    },
  },
};
