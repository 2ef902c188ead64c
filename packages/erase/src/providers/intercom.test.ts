import { createClient } from "@purge/intercom";
import { describe, test } from "vitest";
import { testProvider } from "../kit/test-provider.ts";
import { createSandboxVendor } from "../testing/sandbox-vendor.ts";
import { intercom } from "./intercom.ts";

const headers = { authorization: "Bearer purge_sandbox_intercom", "intercom-version": "2.16" };
const query = { field: "email", operator: "=", value: "{email}" };
const somebody = { type: "contact", id: "5ba682d23d7cf92bef87bfd4", email: "somebody@example.com" };
const steps = {
  locate: {
    request: { method: "POST", path: "/contacts/search", body: { query }, headers },
    other: { status: 200, body: { type: "list", data: [somebody] } },
  },
  delete: { request: { method: "DELETE", path: "/contacts/{id}", headers } },
  "read-back": { request: { method: "GET", path: "/contacts/{id}", headers } },
};
const vendor = await createSandboxVendor({
  provider: "intercom",
  steps,
  lookup: async (_, read) => ({ email: ((await read()) as { email: string }).email }),
});
const error = (code: string) => ({ type: "error.list", errors: [{ code, message: "" }] });

testProvider(
  ({ baseUrl }) => intercom(createClient({ accessToken: "purge_sandbox_intercom", baseUrl })),
  {
    person: { id: "" },
    steps,
    vendor,
    graceMs: 7 * 86_400_000,
    special: [
      {
        name: "several contacts have the address",
        step: "locate",
        reply: {
          status: 200,
          body: {
            data: [
              { ...somebody, email: "{email}" },
              { id: "63a07ddf05a32042dffac965", email: "{email}" },
            ],
          },
        },
        want: { outcome: "attention", reason: /several contacts/ },
      },
      {
        name: "a contact that was merged",
        step: "read-back",
        reply: { status: 410, body: error("contact_merged") },
        want: { outcome: "attention", reason: /merged into another one/ },
      },
    ],
  },
  { describe, test },
);
