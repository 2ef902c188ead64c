import { createClient } from "@purge/junction";
import { describe, test } from "vitest";
import { testProvider } from "../kit/test-provider.ts";
import { createSandboxVendor } from "../testing/sandbox-vendor.ts";
import { junction } from "./junction.ts";

const headers = { "x-vital-api-key": "sk_us_purge_sandbox" };
const steps = {
  locate: { request: { method: "GET", path: "/v2/user/resolve/{clientUserId}", headers } },
  delete: { request: { method: "DELETE", path: "/v2/user/{id}", headers } },
  "read-back": { request: { method: "GET", path: "/v2/user/{id}", headers } },
  undo: { request: { method: "POST", path: "/v2/user/undo_delete", query: { user_id: "{id}" }, headers } },
};
const vendor = await createSandboxVendor({
  provider: "junction",
  steps,
  lookup: (clientUserId) => ({ clientUserId }),
  isThere: (status, body) => status === 200 || /scheduled/i.test(body),
});

testProvider(
  ({ baseUrl }) => junction(createClient({ apiKey: "sk_us_purge_sandbox", baseUrl })),
  {
    person: { id: "" },
    steps,
    vendor,
    special: [
      {
        name: "success: false",
        step: "delete",
        reply: { status: 200, body: { success: false } },
        want: { outcome: "attention", reason: /unclear/ },
      },
    ],
  },
  { describe, test },
);
