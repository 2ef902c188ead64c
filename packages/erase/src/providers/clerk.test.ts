import { createClient } from "@purge/clerk";
import { describe, test } from "vitest";
import { testProvider } from "../kit/test-provider.ts";
import { createSandboxVendor } from "../testing/sandbox-vendor.ts";
import { clerk } from "./clerk.ts";

const headers = { authorization: "Bearer purge_sandbox_clerk", "clerk-api-version": "2026-05-12" };
const user = (id: string, ...addresses: string[]) => ({
  id,
  email_addresses: addresses.map((email_address) => ({ email_address })),
});
const steps = {
  locate: {
    request: { method: "GET", path: "/users", query: { email_address: "{email}" }, headers },
    other: { status: 200, body: [user("user_2g7np7Hrk0SN6kj5EDMLDaKNL0S", "somebody@example.com")] },
  },
  delete: { request: { method: "DELETE", path: "/users/{id}", headers } },
  "read-back": { request: { method: "GET", path: "/users/{id}", headers } },
};
const vendor = await createSandboxVendor({
  provider: "clerk",
  steps,
  lookup: async (_, read) => {
    const { email_addresses } = (await read()) as { email_addresses: [{ email_address: string }] };
    return { email: email_addresses[0].email_address };
  },
});

testProvider(
  ({ baseUrl }) => clerk(createClient({ secretKey: "purge_sandbox_clerk", baseUrl })),
  {
    person: { id: "" },
    steps,
    vendor,
    special: [
      {
        name: "several users have the address",
        step: "locate",
        reply: { status: 200, body: [user("user_1", "{email}"), user("user_2", "somebody@example.com", "{email}")] },
        want: { outcome: "attention", reason: /several users/ },
      },
      {
        name: "a deletion that was not done",
        step: "delete",
        reply: { status: 200, body: { object: "user", id: "{id}", deleted: false } },
        want: { outcome: "attention" },
      },
    ],
  },
  { describe, test },
);
