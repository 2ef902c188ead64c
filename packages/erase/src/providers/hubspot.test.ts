import { createClient } from "@purge/hubspot";
import { describe, test } from "vitest";
import { testProvider } from "../kit/test-provider.ts";
import { createSandboxVendor } from "../testing/sandbox-vendor.ts";
import { hubspot } from "./hubspot.ts";

const headers = { authorization: "Bearer purge_sandbox_hubspot" };
const path = "/crm/v3/objects/contacts";
const contact = { method: "GET", path: `${path}/{id}`, headers };
const steps = {
  locate: { request: { method: "GET", path: `${path}/{email}`, query: { idProperty: "email" }, headers } },
  prepare: { request: contact },
  delete: { request: { method: "POST", path: `${path}/gdpr-delete`, body: { objectId: "{id}" }, headers } },
  "read-back": { request: contact },
};
const vendor = await createSandboxVendor({
  provider: "hubspot",
  steps,
  lookup: async (_, read) => ({ email: ((await read()) as { properties: { email: string } }).properties.email }),
});

testProvider(
  ({ baseUrl }) => hubspot(createClient({ accessToken: "purge_sandbox_hubspot", baseUrl })),
  { person: { id: "" }, steps, vendor, graceMs: 30 * 86_400_000 },
  { describe, test },
);
