import { createClient } from "@purge/konstantly";
import { describe, test } from "vitest";
import { testProvider } from "../kit/test-provider.ts";
import { createSandboxVendor } from "../testing/sandbox-vendor.ts";
import { konstantly } from "./konstantly.ts";

const headers = { "x-api-key": "1qaz2wsx-purge-sandbox" };
const steps = {
  locate: { request: { method: "GET", path: "/users", query: { query: "{email}" }, headers } },
  prepare: { request: { method: "POST", path: "/users/blocked", body: { id: "{id}" }, headers } },
  delete: { request: { method: "DELETE", path: "/users/{id}", headers } },
  "read-back": { request: { method: "GET", path: "/users/{id}", headers } },
};
const vendor = await createSandboxVendor({
  provider: "konstantly",
  steps,
  lookup: async (_, read) => ({ email: ((await read()) as { email: string }).email }),
});

testProvider(
  ({ baseUrl }) => konstantly(createClient({ apiKey: "1qaz2wsx-purge-sandbox", baseUrl })),
  {
    person: { id: "" },
    steps,
    vendor,
    special: [
      {
        name: "an expert of courses",
        step: "prepare",
        reply: { status: 422, body: { status: 422, message: "expert" } },
        want: { outcome: "attention", reason: /expert/ },
      },
    ],
  },
  { describe, test },
);
