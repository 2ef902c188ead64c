import { createClient } from "@purge/zendesk";
import { describe, test } from "vitest";
import { testProvider } from "../kit/test-provider.ts";
import { createSandboxVendor } from "../testing/sandbox-vendor.ts";
import { zendesk } from "./zendesk.ts";

const headers = { authorization: "Bearer purge_sandbox_zendesk" };
const steps = {
  prepare: { request: { method: "DELETE", path: "/api/v2/users/{id}", headers } },
  delete: { request: { method: "DELETE", path: "/api/v2/deleted_users/{id}", headers } },
  status: { request: { method: "GET", path: "/api/v2/users/{id}/compliance_deletion_statuses", headers } },
};
const vendor = await createSandboxVendor({
  provider: "zendesk",
  steps,
  isThere: (status, body) => status !== 200 || !body.includes('"complete"'),
});

testProvider(
  ({ baseUrl }) => zendesk(createClient({ accessToken: "purge_sandbox_zendesk", baseUrl })),
  {
    person: { id: "" },
    steps,
    vendor,
    special: [
      {
        name: "a ticket that is not closed",
        step: "prepare",
        reply: { status: 422, body: { error: "RecordInvalid", description: "" } },
        want: { outcome: "attention", reason: /not closed/ },
      },
    ],
  },
  { describe, test },
);
