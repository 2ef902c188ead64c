import { createClient } from "@purge/amplitude";
import { describe, test } from "vitest";
import { testProvider } from "../kit/test-provider.ts";
import { createSandboxVendor } from "../testing/sandbox-vendor.ts";
import { amplitude } from "./amplitude.ts";

const headers = { authorization: `Basic ${btoa("purge:sandbox_amplitude")}` };
const search = (user: string) => ({ method: "GET", path: "/usersearch", query: { user }, headers });
const jobs = "/deletions/users";
const steps = {
  locate: {
    request: search("{userId}"),
    other: { status: 200, body: { type: "match_user_prefix", matches: [{ user_id: "{userId}0", amplitude_id: 7 }] } },
  },
  prepare: { request: search("{id}") },
  delete: { request: { method: "POST", path: jobs, headers, body: { amplitude_ids: ["{#id}"] } } },
  status: { request: { method: "GET", path: jobs, query: { start_day: "{job}", end_day: "{job}" }, headers } },
  undo: { request: { method: "DELETE", path: `${jobs}/{id}/{job}`, headers } },
};
const vendor = await createSandboxVendor({
  provider: "amplitude",
  steps,
  lookup: (ownId) => ({ userId: ownId }),
  jobOf: (response) => (JSON.parse(response) as { day: string }).day,
  isThere: (_, response) => !response.includes('"done"'),
});
const job = (more: object) => ({ status: 200, body: [{ day: "2026-12-09", amplitude_ids: [], ...more }] });

testProvider(
  ({ baseUrl }) => amplitude(createClient({ project: { username: "purge", password: "sandbox_amplitude" }, baseUrl })),
  {
    person: { id: "" },
    steps,
    vendor,
    special: [
      {
        name: "several users have the id",
        step: "locate",
        reply: {
          status: 200,
          body: {
            matches: [
              { user_id: "{userId}", amplitude_id: 7 },
              { user_id: "{userId}", amplitude_id: 8 },
            ],
          },
        },
        want: { outcome: "attention", reason: /several users/ },
      },
      {
        name: "nothing was scheduled",
        step: "delete",
        reply: { status: 200, body: { message: "Nothing scheduled" } },
        want: { outcome: "attention", reason: /unclear/ },
      },
      {
        name: "a request that is refused",
        step: "delete",
        reply: { status: 400, body: { code: 403, message: "no" } },
        want: { outcome: "attention", reason: /refuses/ },
      },
      {
        name: "somebody took it back",
        step: "status",
        reply: job({ status: "staging" }),
        want: { outcome: "attention", reason: /taken the deletion back/ },
      },
    ],
  },
  { describe, test },
);
