import { createClient } from "@purge/klaviyo";
import { describe, test } from "vitest";
import { testProvider } from "../kit/test-provider.ts";
import { createSandboxVendor } from "../testing/sandbox-vendor.ts";
import { klaviyo } from "./klaviyo.ts";

const headers = { authorization: "Klaviyo-API-Key purge_sandbox_klaviyo", revision: "2026-07-15" };
const profile = { method: "GET", path: "/api/profiles/{id}", headers };
const data = { type: "profile", id: "{id}", attributes: {} };
const filter = 'equals(email,"{email}")';
const steps = {
  locate: { request: { method: "GET", path: "/api/profiles", query: { filter }, headers } },
  prepare: { request: profile },
  delete: {
    request: {
      method: "POST",
      path: "/api/data-privacy-deletion-jobs",
      body: { data: { type: "data-privacy-deletion-job", attributes: { profile: { data } } } },
      headers: { ...headers, "content-type": "application/vnd.api+json" },
    },
  },
  "read-back": { request: profile },
};
interface Profile {
  readonly data: { readonly attributes: { readonly email: string } };
}
const vendor = await createSandboxVendor({
  provider: "klaviyo",
  steps,
  lookup: async (_, read) => ({ email: ((await read()) as Profile).data.attributes.email }),
});

testProvider(
  ({ baseUrl }) => klaviyo(createClient({ apiKey: "purge_sandbox_klaviyo", baseUrl })),
  { person: { id: "" }, steps, vendor },
  { describe, test },
);
