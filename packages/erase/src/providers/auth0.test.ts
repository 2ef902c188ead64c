import { createClient } from "@purge/auth0";
import { describe, test } from "vitest";
import { testProvider } from "../kit/test-provider.ts";
import { createSandboxVendor } from "../testing/sandbox-vendor.ts";
import { auth0 } from "./auth0.ts";

const headers = { authorization: "Bearer purge_sandbox_auth0" };
const user = { method: "GET", path: "/users/{id}", headers };
const steps = {
  locate: { request: { method: "GET", path: "/users-by-email", query: { email: "{email}" }, headers } },
  prepare: { request: user },
  delete: { request: { method: "DELETE", path: "/users/{id}", headers } },
  "read-back": { request: user },
};
const vendor = await createSandboxVendor({
  provider: "auth0",
  steps,
  lookup: async (_, read) => ({ email: ((await read()) as { email: string }).email }),
});

testProvider(
  ({ baseUrl }) => auth0(createClient({ accessToken: "purge_sandbox_auth0", baseUrl })),
  { person: { id: "" }, steps, vendor },
  { describe, test },
);
