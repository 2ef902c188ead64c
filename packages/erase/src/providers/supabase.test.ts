import { createClient } from "@purge/supabase";
import { describe, test } from "vitest";
import { testProvider } from "../kit/test-provider.ts";
import { createSandboxVendor } from "../testing/sandbox-vendor.ts";
import { supabase } from "./supabase.ts";

const headers = { apikey: "purge_sandbox_supabase" };
const steps = {
  locate: {
    request: { method: "GET", path: "/admin/users", query: { filter: "{email}", per_page: "100" }, headers },
    other: { status: 200, body: { users: [{ id: "b7e0a1c2-3d4e-4f5a-8b6c-0123456789ab", email: "a.{email}" }] } },
  },
  delete: { request: { method: "DELETE", path: "/admin/users/{id}", headers } },
  "read-back": { request: { method: "GET", path: "/admin/users/{id}", headers } },
};
const vendor = await createSandboxVendor({
  provider: "supabase",
  steps,
  lookup: async (_, read) => ({ email: ((await read()) as { email: string }).email }),
});

testProvider(
  ({ baseUrl }) => supabase(createClient({ apiKey: "purge_sandbox_supabase", baseUrl })),
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
          body: {
            users: [
              { id: "b7e0a1c2-3d4e-4f5a-8b6c-0123456789ab", email: "{email}" },
              { id: "b7e0a1c2-3d4e-4f5a-8b6c-0123456789ac", email: "{email}" },
            ],
          },
        },
        want: { outcome: "attention", reason: /several users/ },
      },
    ],
  },
  { describe, test },
);
