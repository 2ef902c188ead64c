import { createClient } from "@purge/workos";
import { describe, test } from "vitest";
import { testProvider } from "../kit/test-provider.ts";
import { createSandboxVendor } from "../testing/sandbox-vendor.ts";
import { workos } from "./workos.ts";

const headers = { authorization: "Bearer purge_sandbox_workos" };
const path = "/user_management/users";
const somebody = { object: "user", id: "user_01E4ZCR3C56J083X43JQXF3JK5", email: "somebody@example.com" };
const steps = {
  locate: {
    request: { method: "GET", path, query: { email: "{email}" }, headers },
    other: { status: 200, body: { object: "list", data: [somebody] } },
  },
  delete: { request: { method: "DELETE", path: `${path}/{id}`, headers } },
  "read-back": { request: { method: "GET", path: `${path}/{id}`, headers } },
};
const vendor = await createSandboxVendor({
  provider: "workos",
  steps,
  lookup: async (_, read) => ({ email: ((await read()) as { email: string }).email }),
});

testProvider(
  ({ baseUrl }) => workos(createClient({ apiKey: "purge_sandbox_workos", baseUrl })),
  {
    person: { id: "" },
    steps,
    vendor,
    special: [
      {
        name: "a user whom WorkOS does not delete",
        step: "delete",
        reply: { status: 409, body: { code: "user_deletion_not_allowed", message: "" } },
        want: { outcome: "attention", reason: /does not allow/ },
      },
    ],
  },
  { describe, test },
);
