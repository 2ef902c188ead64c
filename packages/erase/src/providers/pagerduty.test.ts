import { createClient } from "@purge/pagerduty";
import { describe, test } from "vitest";
import { testProvider } from "../kit/test-provider.ts";
import { createSandboxVendor } from "../testing/sandbox-vendor.ts";
import { pagerduty } from "./pagerduty.ts";

const headers = {
  accept: "application/vnd.pagerduty+json;version=2",
  authorization: "Token token=purge_sandbox_pagerduty",
};
const user = (id: string, email: string) => ({ id, type: "user", email });
const steps = {
  locate: {
    request: { method: "GET", path: "/users", query: { query: "{email}" }, headers },
    other: { status: 200, body: { users: [user("PAM4FGS", "x.{email}")], more: false } },
  },
  delete: { request: { method: "DELETE", path: "/users/{id}", headers } },
  "read-back": { request: { method: "GET", path: "/users/{id}", headers } },
};
const vendor = await createSandboxVendor({
  provider: "pagerduty",
  steps,
  lookup: async (_, read) => ({ email: ((await read()) as { user: { email: string } }).user.email }),
});

testProvider(
  ({ baseUrl }) => pagerduty(createClient({ apiKey: "purge_sandbox_pagerduty", baseUrl })),
  {
    person: { id: "" },
    steps,
    vendor,
    special: [
      {
        name: "more users match than a page holds",
        step: "locate",
        reply: { status: 200, body: { users: [user("PAM4FGS", "x.{email}")], more: true } },
        want: { outcome: "attention", reason: /too many/ },
      },
      {
        name: "several users have the address",
        step: "locate",
        reply: { status: 200, body: { users: [user("PAM4FGS", "{email}"), user("PXPGF42", "{email}")], more: false } },
        want: { outcome: "attention", reason: /several users/ },
      },
      {
        name: "the user has open incidents",
        step: "delete",
        reply: { status: 400, body: { error: { message: "Invalid Input Provided", code: 2001 } } },
        want: { outcome: "attention", reason: /open incidents/ },
      },
    ],
  },
  { describe, test },
);
