import { createClient } from "@purge/keycloak";
import { describe, test } from "vitest";
import { testProvider } from "../kit/test-provider.ts";
import { createSandboxVendor } from "../testing/sandbox-vendor.ts";
import { keycloak } from "./keycloak.ts";

const headers = { authorization: "Bearer purge_sandbox_keycloak" };
const user = { method: "GET", path: "/users/{id}", headers };
const steps = {
  locate: {
    request: { method: "GET", path: "/users", query: { email: "{email}", exact: "true" }, headers },
    other: { status: 200, body: [{ id: "b7e0a1c2-3d4e-4f5a-8b6c-0123456789ab", email: "a.{email}" }] },
  },
  prepare: { request: user },
  delete: { request: { method: "DELETE", path: "/users/{id}", headers } },
  "read-back": { request: user },
};
const vendor = await createSandboxVendor({
  provider: "keycloak",
  steps,
  lookup: async (_, read) => ({ email: ((await read()) as { email: string }).email }),
});

testProvider(
  ({ baseUrl }) => keycloak(createClient({ accessToken: "purge_sandbox_keycloak", baseUrl })),
  {
    person: { id: "" },
    steps,
    vendor,
    special: [
      {
        name: "several users have the address",
        step: "locate",
        reply: {
          status: 200,
          body: [
            { id: "b7e0a1c2-3d4e-4f5a-8b6c-0123456789ab", email: "{email}" },
            { id: "b7e0a1c2-3d4e-4f5a-8b6c-0123456789ac", email: "{email}" },
          ],
        },
        want: { outcome: "attention", reason: /several users/ },
      },
      {
        name: "a user who comes from a directory",
        step: "prepare",
        reply: { status: 200, body: { id: "{id}", federationLink: "ldap" } },
        want: { outcome: "attention", reason: /directory/ },
      },
      {
        name: "a storage that refuses",
        step: "delete",
        reply: { status: 400, body: { errorMessage: "User couldn't be deleted" } },
        want: { outcome: "attention", reason: /refuses/ },
      },
    ],
  },
  { describe, test },
);
