import { createClient } from "@purge/stripe";
import { describe, test } from "vitest";
import { testProvider } from "../kit/test-provider.ts";
import { createSandboxVendor } from "../testing/sandbox-vendor.ts";
import { stripe } from "./stripe.ts";

const headers = { authorization: "Bearer purge_sandbox_stripe", "stripe-version": "2026-08-26.dahlia" };
const path = "/v1/customers/{id}";
const customer = { method: "GET", path, headers };
const somebody = { id: "cus_somebody", email: "somebody@example.com" };
const steps = {
  locate: {
    request: { method: "GET", path: "/v1/customers", query: { email: "{email}" }, headers },
    other: { status: 200, body: { object: "list", data: [somebody] } },
  },
  prepare: { request: customer },
  delete: { request: { method: "DELETE", path, headers } },
  "read-back": { request: customer },
};
const vendor = await createSandboxVendor({
  provider: "stripe",
  steps,
  lookup: async (_, read) => ({ email: ((await read()) as { email: string }).email }),
  isThere: (status, body) => status === 200 && !body.includes('"deleted":true'),
});

testProvider(
  ({ baseUrl }) => stripe(createClient({ apiKey: "purge_sandbox_stripe", baseUrl })),
  {
    person: { id: "" },
    steps,
    vendor,
    special: [
      {
        name: "several customers have the address",
        step: "locate",
        reply: {
          status: 200,
          body: {
            data: [
              { ...somebody, email: "{email}" },
              { id: "cus_other", email: "{email}" },
            ],
          },
        },
        want: { outcome: "attention", reason: /several customers/ },
      },
      {
        name: "a customer who is still there",
        step: "read-back",
        reply: { status: 200, body: { id: "{id}", object: "customer" } },
        want: { outcome: "attention", reason: /still present/ },
      },
      {
        name: "a customer of the other mode",
        step: "read-back",
        reply: { status: 404, body: { error: { type: "invalid_request_error", code: "resource_missing" } } },
        want: { outcome: "attention", reason: /mode/ },
      },
    ],
  },
  { describe, test },
);
