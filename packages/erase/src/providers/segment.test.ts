import { createClient } from "@purge/segment";
import { describe, test } from "vitest";
import { testProvider } from "../kit/test-provider.ts";
import { createSandboxVendor } from "../testing/sandbox-vendor.ts";
import { segment } from "./segment.ts";

const headers = { authorization: "Bearer purge_sandbox_segment" };
const body = { regulationType: "DELETE_ONLY", subjectType: "USER_ID", subjectIds: ["{id}"] };
const steps = {
  delete: { request: { method: "POST", path: "/regulations", headers, body } },
  status: { request: { method: "GET", path: "/regulations/{job}", headers } },
};
const vendor = await createSandboxVendor({
  provider: "segment",
  steps,
  jobOf: (response) => (JSON.parse(response) as { data: { regulateId: string } }).data.regulateId,
  removalMs: 2 * 86_400_000,
  isThere: (_, response) => !response.includes('"FINISHED"'),
});
const regulation = (overallStatus: string) => ({
  status: 200,
  body: { data: { regulation: { id: "r", overallStatus, streamStatus: [] } } },
});

testProvider(
  ({ baseUrl }) => segment(createClient({ accessToken: "purge_sandbox_segment", baseUrl })),
  {
    person: { id: "" },
    steps,
    vendor,
    acceptsAnybody: true,
    special: [
      {
        name: "a destination that can't delete",
        step: "status",
        reply: regulation("FAILED"),
        want: { outcome: "attention", reason: /destinations/ },
      },
      {
        name: "an invalid regulation",
        step: "status",
        reply: regulation("INVALID"),
        want: { outcome: "attention", reason: /invalid/ },
      },
      {
        name: "a regulation that is older than 90 days",
        step: "status",
        reply: { status: 404, body: { errors: [] } },
        want: { outcome: "attention", reason: /90 days/ },
      },
    ],
  },
  { describe, test },
);
