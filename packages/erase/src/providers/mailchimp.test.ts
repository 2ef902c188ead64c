import { createClient } from "@purge/mailchimp";
import { createSandbox } from "@purge/sandbox";
import { describe, expect, test } from "vitest";
import { testProvider } from "../kit/test-provider.ts";
import type { Call } from "../model/provider.ts";
import { createSandboxVendor } from "../testing/sandbox-vendor.ts";
import { mailchimp } from "./mailchimp.ts";

const accessToken = "purge_sandbox_mailchimp";
const headers = { authorization: `Bearer ${accessToken}` };
const path = "/members/{id}";
const steps = {
  delete: { request: { method: "POST", path: `${path}/actions/delete-permanent`, headers } },
  "read-back": { request: { method: "GET", path, headers } },
};
const vendor = await createSandboxVendor({ provider: "mailchimp", steps });

testProvider(
  ({ baseUrl }) => mailchimp(createClient({ accessToken, baseUrl })),
  {
    person: { id: "" },
    steps,
    vendor,
    special: [
      {
        name: "a member who is only archived",
        step: "read-back",
        reply: { status: 200, body: { id: "{id}", email_address: "maria@example.com", status: "archived" } },
        want: { outcome: "attention" },
      },
    ],
  },
  { describe, test },
);

test.each([
  ["maria@example.com", { is: "found" }],
  ["Maria@Example.COM", { is: "found" }],
  ["maria+news@example.com", { is: "absent" }],
])("finds a member by the MD5 of the address in lower case: %s", async (email, want) => {
  const sandbox = await createSandbox({ providers: ["mailchimp"], users: 0 });
  const hash = sandbox.control.addUser("mailchimp", { index: 0 });
  const call = { send: (_: string, request: (options: object) => unknown) => request({ retries: 0 }) };
  const client = createClient({ accessToken, baseUrl: sandbox.providers[0]?.url ?? "", fetch: sandbox.fetch });
  const located = await mailchimp(client).locate?.({ email }, call as unknown as Call);
  expect(located).toEqual(want.is === "found" ? { ...want, id: hash } : want);
  await sandbox.close();
});
