import { createClient } from "@purge/okta";
import { describe, test } from "vitest";
import { testProvider } from "../kit/test-provider.ts";
import { createSandboxVendor } from "../testing/sandbox-vendor.ts";
import { okta } from "./okta.ts";

const headers = { authorization: "SSWS purge_sandbox_okta" };
const path = "/api/v1/users/{id}";
const user = { method: "GET", path, headers };
const search = 'profile.email eq "{email}"';
const steps = {
  locate: { request: { method: "GET", path: "/api/v1/users", query: { search }, headers } },
  prepare: { request: [{ method: "POST", path: `${path}/lifecycle/deactivate`, headers }, user] },
  delete: { request: { method: "DELETE", path, headers } },
  "read-back": { request: user },
};
const vendor = await createSandboxVendor({
  provider: "okta",
  steps,
  lookup: async (_, read) => ({ email: ((await read()) as { profile: { email: string } }).profile.email }),
});

testProvider(
  ({ baseUrl }) => okta(createClient({ apiToken: "purge_sandbox_okta", baseUrl })),
  { person: { id: "" }, steps, vendor },
  { describe, test },
);
