import { createClient } from "@purge/proficient";
import { describe, test } from "vitest";
import { testProvider } from "../kit/test-provider.ts";
import { createSandboxVendor } from "../testing/sandbox-vendor.ts";
import { proficient } from "./proficient.ts";

const headers = { authorization: "Bearer sk_purge_sandbox" };
const list = { method: "GET", path: "/users", headers };
const steps = {
  // Test users are listed only when they are asked for.
  locate: { request: [list, { ...list, query: { live_mode: "false" } }] },
  delete: { request: { method: "DELETE", path: "/users/{id}", headers } },
  "read-back": { request: { method: "GET", path: "/users/{id}", headers } },
};

testProvider(
  ({ baseUrl }) => proficient(createClient({ apiKey: "sk_purge_sandbox", baseUrl })),
  {
    person: { id: "" },
    steps,
    vendor: await createSandboxVendor({ provider: "proficient", steps, lookup: (externalId) => ({ externalId }) }),
  },
  { describe, test },
);
