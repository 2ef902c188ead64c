import { createClient } from "@purge/sunbird";
import { describe, test } from "vitest";
import { testProvider } from "../kit/test-provider.ts";
import { createSandboxVendor } from "../testing/sandbox-vendor.ts";
import { sunbird } from "./sunbird.ts";

const headers = { authorization: "Bearer purge_sandbox_consumer", "x-authenticated-user-token": "purge_sandbox_admin" };
const steps = {
  locate: { request: { method: "GET", path: "/api/user/v1/get/email/{email}", headers } },
  delete: {
    request: { method: "POST", path: "/api/user/v1/delete", body: { request: { userId: "{id}" } }, headers },
  },
  "read-back": { request: { method: "GET", path: "/api/user/v5/read/{id}", headers } },
};

testProvider(
  ({ baseUrl }) =>
    sunbird(createClient({ apiKey: "purge_sandbox_consumer", userToken: "purge_sandbox_admin", baseUrl })),
  { person: { id: "" }, steps, vendor: await createSandboxVendor({ provider: "sunbird", steps }) },
  { describe, test },
);
