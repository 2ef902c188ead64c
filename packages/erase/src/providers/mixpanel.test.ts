import { createClient } from "@purge/mixpanel";
import { describe, test } from "vitest";
import { testProvider } from "../kit/test-provider.ts";
import { createSandboxVendor } from "../testing/sandbox-vendor.ts";
import { mixpanel } from "./mixpanel.ts";

const headers = { authorization: "Bearer purge_sandbox_mixpanel" };
const query = { token: "purge_sandbox_mixpanel" };
const tasks = "/data-deletions/v3.0";
const steps = {
  delete: { request: { method: "POST", path: tasks, query, headers, body: { distinct_ids: ["{id}"] } } },
  status: { request: { method: "GET", path: `${tasks}/{job}`, query, headers } },
};
const vendor = await createSandboxVendor({
  provider: "mixpanel",
  steps,
  jobOf: (response) => (JSON.parse(response) as { results: { task_id: string } }).results.task_id,
  removalMs: 2 * 86_400_000,
  isThere: (_, response) => !response.includes('"SUCCESS"'),
});
const task = (status: string) => ({ status: 200, body: { status: "ok", results: { tracking_id: "t", status } } });

testProvider(
  ({ baseUrl }) =>
    mixpanel(createClient({ accessToken: "purge_sandbox_mixpanel", projectToken: "purge_sandbox_mixpanel", baseUrl })),
  {
    person: { id: "" },
    steps,
    vendor,
    acceptsAnybody: true,
    special: [
      {
        name: "a list of no tasks",
        step: "delete",
        reply: { status: 200, body: { status: "ok", results: [] } },
        want: { outcome: "attention", reason: /no task/ },
      },
      {
        name: "it failed",
        step: "status",
        reply: task("FAILURE"),
        want: { outcome: "attention", reason: /has failed/ },
      },
      {
        name: "it was cancelled",
        step: "status",
        reply: task("REVOKED"),
        want: { outcome: "attention", reason: /cancel/ },
      },
      {
        name: "an unknown task",
        step: "status",
        reply: task("NOT_FOUND"),
        want: { outcome: "attention", reason: /know/ },
      },
    ],
  },
  { describe, test },
);
