import { createClient } from "@purge/auth0";
import { createSandbox } from "@purge/sandbox";
import { describe, expect, test } from "vitest";
import { testProvider } from "../kit/test-provider.ts";
import type { Call } from "../model/provider.ts";
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

test.each([
  ["maria@example.com", "found"],
  ["Maria@Example.COM", "found"],
  ["jan@example.com", "absent"],
])("finds a user by the address as it is given and in lower case: %s", async (email, is) => {
  const sandbox = await createSandbox({ providers: ["auth0"], users: 0 });
  const id = sandbox.control.addUser("auth0", { index: 0 });
  const call = { send: (_: string, request: (options: object) => unknown) => request({ retries: 0 }) };
  const baseUrl = sandbox.providers[0]?.url ?? "";
  const client = createClient({ accessToken: "purge_sandbox_auth0", baseUrl, fetch: sandbox.fetch });
  const located = await auth0(client).locate?.({ email }, call as unknown as Call);
  expect(located).toEqual(is === "found" ? { is, id } : { is });
  await sandbox.close();
});
