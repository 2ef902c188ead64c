import { createClient } from "@purge/klavis";
import { describe, test } from "vitest";
import { testProvider } from "../kit/test-provider.ts";
import { createSandboxVendor } from "../testing/sandbox-vendor.ts";
import { klavis } from "./klavis.ts";

const headers = { authorization: "Bearer purge_sandbox_klavis" };
const steps = {
  delete: { request: { method: "DELETE", path: "/user/{id}", headers } },
  "read-back": { request: { method: "GET", path: "/user/{id}", headers } },
};

testProvider(
  ({ baseUrl }) => klavis(createClient({ apiKey: "purge_sandbox_klavis", baseUrl })),
  {
    person: { id: "" },
    steps,
    vendor: await createSandboxVendor({ provider: "klavis", steps }),
    special: [
      {
        name: "success: false",
        step: "delete",
        reply: { status: 200, body: { success: false, message: "" } },
        want: { outcome: "attention", reason: /unclear/ },
      },
    ],
  },
  { describe, test },
);
