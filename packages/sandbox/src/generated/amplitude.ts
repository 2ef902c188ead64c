// Generated from specs/amplitude/behavior.yaml by `node run.mjs generate`. Do not edit.
import type { Rules } from "../rules/rules.ts";

export const rules: Rules = {
  user: {
    id: { length: 11, alphabet: "123456789" },
    value: { match: { user_id: "$ownId", amplitude_id: "$idNumber" }, job: null },
  },
  idPointer: "/body/amplitude_ids/0",
  erasure: [{ operation: "deleteUser", input: { body: { amplitude_ids: ["$idNumber"] } }, status: 200 }],
  operations: {
    searchUsers: {
      find: [
        { in: "$request.query.user", match: "^([0-9]{11})$", by: "/match/amplitude_id" },
        { in: "$request.query.user", by: "/match/user_id" },
      ],
      rules: [
        { when: { "$record#/job/status": "done" }, status: 200, body: { type: "nomatch", matches: [] } },
        { found: true, status: 200, body: { type: "match_user_or_device_id", matches: ["$record#/match"] } },
        { when: {}, status: 200, body: { type: "nomatch", matches: [] } },
      ],
    },
    deleteUser: {
      find: [{ in: "$request.body#/amplitude_ids/0", by: "/match/amplitude_id" }],
      rules: [
        {
          when: { "$record#/job/status": "done" },
          status: 400,
          body: { message: "Unknown Amplitude id" },
          invented: true,
        },
        { when: { "$record#/job/status": "staging" }, status: 200, body: "$record#/job", invented: true },
        { when: { "$record#/job/status": "submitted" }, status: 200, body: "$record#/job", invented: true },
        {
          found: true,
          set: {
            "/job": {
              day: "$days.10",
              status: "staging",
              amplitude_ids: [
                {
                  amplitude_id: "$record#/match/amplitude_id",
                  requested_on_day: "$days.0",
                  requester: "$request.body#/requester",
                },
              ],
            },
          },
          later: [
            { after: 604800000, set: { "/job/status": "submitted" } },
            { after: 1123200000, set: { "/job/status": "done" } },
          ],
          status: 200,
          body: "$record#/job",
        },
        { when: {}, status: 400, body: { message: "Unknown Amplitude id" }, invented: true },
      ],
    },
    listDeletions: {
      find: [{ in: "$request.query.start_day", by: "/job/day" }],
      rules: [{ status: 200, body: "$each#/job" }],
    },
    cancelDeletion: {
      find: [{ in: "$request.path.amplitude_id", by: "/match/amplitude_id" }],
      rules: [
        {
          when: { "$record#/job/status": "staging" },
          set: { "/job": null },
          later: [],
          status: 200,
          body: { amplitude_id: "$record#/match/amplitude_id" },
        },
        { when: {}, status: 400, body: { message: "Unknown Amplitude id" }, invented: true },
      ],
    },
  },
};
