import { createClient } from "@purge/onesignal";
import { describe, test } from "vitest";
import { testProvider } from "../kit/test-provider.ts";
import { createSandboxVendor } from "../testing/sandbox-vendor.ts";
import { onesignal } from "./onesignal.ts";

const appId = "4c2ea7ee-1c5a-4f0d-9a0f-3d2b1a6f0c11";
const headers = { authorization: "Key purge_sandbox_onesignal" };
const path = `/apps/${appId}/users/by/external_id/{id}`;
const steps = {
  delete: { request: { method: "DELETE", path, headers } },
  "read-back": { request: { method: "GET", path, headers } },
};
const vendor = await createSandboxVendor({ provider: "onesignal", steps });

testProvider(
  ({ baseUrl }) => onesignal(createClient({ apiKey: "purge_sandbox_onesignal", baseUrl }), { appId }),
  {
    person: { id: "" },
    steps,
    vendor,
    graceMs: 3_600_000,
    special: [
      {
        name: "a conflict",
        step: "delete",
        reply: { status: 409, body: { errors: [] } },
        want: { outcome: "attention" },
      },
    ],
  },
  { describe, test },
);
