import { createClient } from "@purge/braze";
import { describe, test } from "vitest";
import { testProvider } from "../kit/test-provider.ts";
import { createSandboxVendor } from "../testing/sandbox-vendor.ts";
import { braze } from "./braze.ts";

const headers = { authorization: "Bearer purge_sandbox_braze" };
const fields_to_export = ["external_id", "email"];
const exported = { method: "POST", path: "/users/export/ids", headers };
const profile = { ...exported, body: { external_ids: ["{id}"], fields_to_export } };
const users = (...found: object[]) => ({ status: 201, body: { message: "success", users: found } });
const steps = {
  locate: {
    request: { ...exported, body: { email_address: "{email}", fields_to_export } },
    other: users({ external_id: "somebody", email: "somebody@example.com" }),
  },
  prepare: { request: profile },
  delete: { request: { method: "POST", path: "/users/delete", body: { external_ids: ["{id}"] }, headers } },
  "read-back": { request: profile },
};
interface Exported {
  readonly users: readonly { readonly email: string }[];
}
const vendor = await createSandboxVendor({
  provider: "braze",
  steps,
  lookup: async (_, read) => ({ email: ((await read()) as Exported).users[0]?.email ?? "" }),
  isThere: (_, body) => body.includes('"external_id"'),
});

testProvider(
  ({ baseUrl }) => braze(createClient({ apiKey: "purge_sandbox_braze", baseUrl })),
  {
    person: { id: "" },
    steps,
    vendor,
    graceMs: 300_000,
    special: [
      {
        name: "several profiles have the address",
        step: "locate",
        reply: users({ external_id: "1", email: "{email}" }, { external_id: "2", email: "{email}" }),
        want: { outcome: "attention", reason: /several profiles/ },
      },
      {
        name: "a profile without an external id",
        step: "locate",
        reply: users({ external_id: null, email: "{email}" }),
        want: { outcome: "attention", reason: /no external id/ },
      },
    ],
  },
  { describe, test },
);
