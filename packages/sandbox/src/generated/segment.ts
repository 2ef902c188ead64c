// Generated from specs/segment/behavior.yaml by `node run.mjs generate`. Do not edit.
import type { Rules } from "../rules/rules.ts";

export const rules: Rules = {
  user: { id: { prefix: "user-", length: 12 }, value: { id: "$id" } },
  idPointer: "/body/subjectIds/0",
  erasure: [
    {
      operation: "deleteUser",
      input: { body: { regulationType: "DELETE_ONLY", subjectType: "USER_ID", subjectIds: ["$id"] } },
      status: 200,
    },
  ],
  operations: {
    deleteUser: {
      find: [{ in: "$request.body#/subjectIds/0", by: "/id" }],
      rules: [
        {
          create: {
            kind: "regulation",
            value: {
              id: "$id",
              workspaceId: "9aQ1Lj62S4bomZKLF4DPqW",
              overallStatus: "INITIALIZED",
              createdAt: "$now",
              streamStatus: [],
            },
            later: [
              { after: 3600000, set: { "/overallStatus": "RUNNING" } },
              { after: 86400000, set: { "/overallStatus": "FINISHED", "/finishedAt": "$now" } },
            ],
          },
          later: [{ after: 86400000, remove: true }],
          status: 200,
          body: { data: { regulateId: "$created#/id" } },
        },
      ],
    },
    getRegulation: {
      find: [{ kind: "regulation", in: "$request.path.regulateId", by: "/id" }],
      rules: [
        { found: true, status: 200, body: { data: { regulation: "$record" } } },
        { status: 404, body: { errors: [{ type: "not-found" }] }, invented: true },
      ],
    },
  },
};
